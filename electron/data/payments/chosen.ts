import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Reader } from '../db/database.ts';
import { payeesOf } from './payees.ts';
import type { ComputedLine, Portion } from './portion.ts';
import { linesOf } from './repository.ts';
import { returnedLines } from './returns/returned.ts';

const portion = (lines: readonly ComputedLine[]): Portion => ({
  people: lines.length,
  lines,
  overpaid: [],
  pairs: [],
  differences: [],
  settled: [],
});

type Chosen = { readonly numbers: readonly number[]; readonly exceptBatch: string | null };

/** 重发: what came back and is mended, to where the files say today. What cannot be sent again is left out. */
export function* computeRepay(reader: Reader, chosen: Chosen): Generator<Portion, void> {
  yield portion(
    returnedLines(reader, chosen)
      .filter(({ standing }) => standing === 'mended')
      .map(({ number, personId, program, forMonth, rateFen, amountFen, entitlementId, payee, code }) => ({
        personId,
        program,
        forMonth,
        kind: 'repay',
        rateFen,
        amountFen,
        entitlementId,
        payee,
        facts: JSON.stringify({ repays: number, code }),
        repays: number,
      })),
  );
}

/** Money that somebody is granted once, and why. */
export type Grant = { readonly personId: string; readonly amountFen: Fen; readonly reason: string };
type Granted = {
  readonly month: Month;
  /** What is granted, and the document that grants it. */
  readonly title: string;
  readonly document: string;
  readonly grants: readonly Grant[];
};

/** 一次性补助: everybody on a list, whoever made it, to where the files say today. */
export function* computeGrants(
  reader: Reader,
  { month, title, document, grants }: Granted,
): Generator<Portion, void> {
  yield grantPortion(reader, {
    month,
    grants: grants.map(({ personId, amountFen, reason }) => ({
      personId,
      amountFen,
      facts: JSON.stringify({ grant: title, document, reason }),
    })),
  });
}

type Given = Pick<Grant, 'personId' | 'amountFen'> & { readonly facts: string };

/** One line for each of these people, to where the files say today. */
export function grantPortion(
  reader: Reader,
  { month, grants }: { readonly month: Month; readonly grants: readonly Given[] },
): Portion {
  const payees = payeesOf(
    reader,
    grants.map(({ personId }) => personId),
  );
  return portion(
    grants.flatMap(({ personId, amountFen, facts }): ComputedLine[] => {
      const payee = payees.get(personId);
      if (!payee) return [];
      return [
        {
          personId,
          program: 'grant',
          forMonth: month,
          kind: 'grant',
          rateFen: amountFen,
          amountFen,
          entitlementId: '',
          payee,
          facts,
          repays: null,
        },
      ];
    }),
  );
}

/** The list that a draft of grants was made from, and its document, as its lines tell it. */
export function grantedIn(reader: Reader, batchId: string): Pick<Granted, 'document' | 'grants'> {
  const lines = linesOf(reader, batchId).map((line) => ({ ...line, told: grantOf(line.facts) }));
  return {
    document: lines[0]?.told.document ?? '',
    grants: lines.map(({ personId, amountFen, told }) => ({ personId, amountFen, reason: told.reason })),
  };
}

/** What a line of a grant says of itself. */
function grantOf(facts: string): { readonly document: string; readonly reason: string } {
  const told: unknown = JSON.parse(facts);
  const word = (key: string): string => {
    const value: unknown = told !== null && typeof told === 'object' ? Reflect.get(told, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { document: word('document'), reason: word('reason') };
}

/** The lines that a draft sends again. */
export function repaidIn(reader: Reader, batchId: string): readonly number[] {
  return linesOf(reader, batchId).flatMap(({ repays }) => (repays === 0 ? [] : [repays]));
}
