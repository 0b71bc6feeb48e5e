const TIME_DIGITS = 12;

/** Names of rows that are the same wherever the story is told: RFC 9562 version 7 in shape, with a count for chance. */
export function countedIds(now: () => string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const time = Date.parse(now()).toString(16).padStart(TIME_DIGITS, '0');
    const last = count.toString(16).padStart(TIME_DIGITS, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${last}`;
  };
}
