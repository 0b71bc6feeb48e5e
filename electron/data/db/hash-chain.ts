import type { Progress } from '#shared/contract/jobs.ts';

/** The hash that the first link of a chain names as the one before. */
export const CHAIN_START = '0'.repeat(64);

type Fault = { readonly number: number; readonly kind: 'changed' | 'missing' | 'cut-off' };
type Walked = { readonly links: number; readonly head: string; readonly fault: Fault | null };

/** Rows that are numbered from 1 without a gap, each with the hash of itself and the one before. */
type Chain<Link> = {
  /** The highest number that was ever given. */
  readonly last: number;
  readonly after: (number: number, limit: number) => readonly Link[];
  readonly numberOf: (link: Link) => number | null;
  /** The link's own hash; undefined when it does not follow from `head`. */
  readonly follow: (head: string, link: Link) => string | undefined;
};

const PAGE = 1000;

/**
 * Walks a chain from its first link and stops at the first that does not hold: a number left out, a value or hash that
 * was changed, or links missing at the end. Yields after each page how far it has come.
 */
export function* walkChain<Link>({
  last,
  after,
  numberOf,
  follow,
}: Chain<Link>): Generator<Progress, Walked> {
  let links = 0;
  let head = CHAIN_START;
  const broken = (kind: Fault['kind']): Walked => ({ links, head, fault: { number: links + 1, kind } });
  for (;;) {
    const page = after(links, PAGE);
    for (const link of page) {
      if (numberOf(link) !== links + 1) return broken('missing');
      const hash = follow(head, link);
      if (hash === undefined) return broken('changed');
      links += 1;
      head = hash;
    }
    if (page.length < PAGE) return links < last ? broken('cut-off') : { links, head, fault: null };
    yield { done: links, total: last };
  }
}
