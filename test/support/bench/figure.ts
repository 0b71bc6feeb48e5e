/** One number that the design must keep. */
export type Figure = {
  readonly name: string;
  readonly target: number;
  /** Of the number: `×` for a ratio to the same work done bare, `ms`, `MB`… */
  readonly unit: string;
  /** Most figures are better when smaller. */
  readonly moreIsBetter?: boolean;
  measure(): Promise<number>;
};

export function reaches(figure: Figure, value: number): boolean {
  return figure.moreIsBetter ? value >= figure.target : value <= figure.target;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured');
  return (low + high) / 2;
}

/** The value that this share (0 to 1) of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}

/** Takes both turn by turn, so that whatever else the machine does meets both alike; the ratio of their medians. */
export async function ratioOfMedians(
  runs: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<number> {
  const [oursSeen, bareSeen]: [number[], number[]] = [[], []];
  // The first run fills the disk cache and is not counted.
  await ours();
  await bare();
  for (let run = 0; run < runs; run += 1) {
    oursSeen.push(await ours());
    bareSeen.push(await bare());
  }
  return median(oursSeen) / median(bareSeen);
}
