export const STARS = [1, 2, 3, 4, 5] as const;
export type Star = (typeof STARS)[number];

/** Hours that each star takes, the first first. */
export type StarHours = readonly number[];

/** The stars that so many minutes have earned: 100/300/600/1000/1500 hours unless the office says otherwise. */
export function starsEarned(minutes: number, hours: StarHours): readonly Star[] {
  return STARS.filter((star) => minutes >= (hours[star - 1] ?? Number.POSITIVE_INFINITY) * 60);
}

/** The highest star that so many minutes have earned. */
export const highestStar = (minutes: number, hours: StarHours): Star | undefined =>
  starsEarned(minutes, hours).at(-1);

export const starName = (star: Star): string => `${'一二三四五'.charAt(star - 1)}星级`;
