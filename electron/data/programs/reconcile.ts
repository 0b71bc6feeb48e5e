import type { Writer } from '../db/database.ts';
import { insertRow, updateRow } from '../db/rows.ts';
import { findings } from '../db/schema/findings.ts';
import type { Found } from './found.ts';

type Stored = typeof findings.$inferSelect;
type Hand = { readonly writer: Writer; readonly newId: () => string; readonly now: string };

/** What is to be done about the stored findings so that they say what was found. */
type Reconciled = {
  readonly added: readonly Found[];
  readonly changed: readonly { readonly stored: Stored; readonly found: Found }[];
  readonly gone: readonly Stored[];
};

const keyOf = ({ personId, program, kind }: Pick<Stored, 'personId' | 'program' | 'kind'>) =>
  `${personId} ${program} ${kind}`;

/** Holds what was found against what is stored: nobody twice, and nobody falls out. */
export function reconcile(stored: readonly Stored[], found: readonly Found[]): Reconciled {
  const known = new Map(stored.map((each) => [keyOf(each), each]));
  const seen = new Set(found.map(keyOf));
  return {
    added: found.filter((each) => !known.has(keyOf(each))),
    changed: found.flatMap((each) => {
      const before = known.get(keyOf(each));
      return before ? [{ stored: before, found: each }] : [];
    }),
    gone: stored.filter((each) => each.goneAt === null && !seen.has(keyOf(each))),
  };
}

/** Something else is found than what somebody decided about: it is to be decided anew. */
function isNews(stored: Stored, found: Found): boolean {
  return (
    stored.goneAt !== null ||
    (stored.kind === 'should-not' &&
      (stored.stopReason !== found.stopReason || stored.sinceMonth !== found.sinceMonth))
  );
}

/** Writes it; yields after each row. */
export function* keepReconciled({ added, changed, gone }: Reconciled, hand: Hand): Generator<void> {
  const { writer, newId, now } = hand;
  for (const found of added) {
    insertRow(writer, findings, { ...found, id: newId(), foundAt: now });
    yield;
  }
  for (const { stored, found } of changed) {
    const again = isNews(stored, found) ? { outcome: null, outcomeAt: null, goneAt: null } : {};
    updateRow(writer, findings, { ...found, ...again, id: stored.id });
    yield;
  }
  for (const { id } of gone) {
    updateRow(writer, findings, { id, goneAt: now });
    yield;
  }
}
