import { setTimeout } from 'node:timers/promises';

/** Asks by name; undefined where the answer failed, or is late. */
export type Patience<T> = {
  readonly ask: (name: string) => Promise<T | undefined>;
  /** How many answers are late: each holds a thread of the program. */
  readonly late: () => number;
  /** Whether the answer of this one is late: it may still be there. */
  readonly isLate: (name: string) => boolean;
};

/** Waits so many milliseconds for each answer. Whoever is late is not asked again before that answer has come. */
export function patienceOf<T>(ms: number, ask: (name: string) => Promise<T>): Patience<T> {
  const late = new Set<string>();
  return {
    late: () => late.size,
    isLate: (name) => late.has(name),
    ask: async (name) => {
      if (late.has(name)) return undefined;
      late.add(name);
      const answer = ask(name)
        .catch(() => undefined)
        .finally(() => late.delete(name));
      return Promise.race([answer, setTimeout(ms, undefined, { ref: false })]);
    },
  };
}
