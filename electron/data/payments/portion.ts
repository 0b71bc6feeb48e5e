import { createHash } from 'node:crypto';
import { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { LineKind, PaidFor } from '#shared/domain/payments/batch.ts';
import {
  type Difference,
  type Movements,
  movementSum,
  type Pair,
} from '#shared/domain/payments/comparison.ts';
import type { Overpaid } from '#shared/domain/payments/due.ts';
import type { Payee } from './accounts.ts';

/** A line as it will stand in the ledger, but for its number. */
export type ComputedLine = {
  readonly personId: string;
  readonly program: PaidFor;
  readonly forMonth: Month;
  readonly kind: LineKind;
  readonly rateFen: Fen;
  readonly amountFen: Fen;
  readonly entitlementId: string;
  readonly payee: Payee;
  readonly facts: string;
  /** The ledger number of the line that is paid again. */
  readonly repays: number | null;
};

/** Some people's part of a batch, as it comes out of what stands in the files at this moment. */
export type Portion = {
  readonly people: number;
  readonly lines: readonly ComputedLine[];
  readonly overpaid: readonly (Overpaid & { readonly personId: string })[];
  readonly pairs: readonly Pair[];
  readonly differences: readonly Difference[];
  readonly settled: readonly { readonly personId: string; readonly fingerprint: () => string }[];
};

/** What the portions of a batch come to. */
export type Sum = {
  readonly lineCount: number;
  readonly totalFen: Fen;
  readonly movement: Movements;
  readonly unexplained: number;
  readonly withoutAccount: number;
  /** SHA-256 over every line: the same facts give the same. */
  readonly contentHash: string;
};

/** Sums up portions one after another; nothing of them is kept. */
export function summing(): { readonly add: (portion: Portion) => void; readonly sum: () => Sum } {
  const hash = createHash('sha256');
  const movement = { living: movementSum(), nursing: movementSum() };
  let lineCount = 0;
  let totalFen = 0;
  let unexplained = 0;
  let withoutAccount = 0;
  return {
    add: ({ lines, pairs, differences }) => {
      for (const line of lines) {
        hash.update(contentOf(line));
        lineCount += 1;
        totalFen += line.amountFen;
        if (line.payee.account === null) withoutAccount += 1;
      }
      for (const pair of pairs) movement[pair.program].add(pair);
      unexplained += differences.filter((each) => each.unexplained).length;
    },
    sum: () => ({
      lineCount,
      totalFen: Fen.parse(totalFen),
      movement: { living: movement.living.done(), nursing: movement.nursing.done() },
      unexplained,
      withoutAccount,
      contentHash: hash.digest('hex'),
    }),
  };
}

/** What of a line is fixed when it is confirmed, in one order for good. */
function contentOf({ payee, repays, ...line }: ComputedLine): string {
  const { personId, program, forMonth, kind, rateFen, amountFen, entitlementId, facts } = line;
  const { name, identityNumber, divisionCode, account } = payee;
  const { bank = '', number = '', holderName = '' } = account ?? {};
  return JSON.stringify([
    personId,
    program,
    forMonth,
    kind,
    rateFen,
    amountFen,
    entitlementId,
    name,
    identityNumber,
    divisionCode,
    bank,
    number,
    holderName,
    facts,
    ...(repays === null ? [] : [repays]),
  ]);
}
