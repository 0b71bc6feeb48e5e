import fc from 'fast-check';
import { Fen } from '#shared/domain/money.ts';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { confirm, execute } from './small-office.ts';
import { raiseStandard } from './raise-standard.ts';

export const MONTHS = 24;
export const PEOPLE = 4;
const FIRST = Month.parse('2024-12');
export const at = (index: number) => shiftMonth(FIRST, index);

/** What becomes known in a month of somebody, and for which month it holds. */
export type News = {
  readonly kind: 'welfare-ends' | 'welfare-goes-on' | 'dies' | 'lives' | 'pause' | 'resume' | 'stop';
  readonly known: number;
  readonly person: number;
  readonly from: number;
};
/** What the office does in a month beside paying it. */
export type Deed = {
  readonly kind: 'raise' | 'difference' | 'void' | 'return';
  readonly known: number;
  readonly from: number;
  readonly size: number;
};

const index = fc.integer({ min: 0, max: MONTHS - 1 });
export const news: fc.Arbitrary<News> = fc.record({
  kind: fc.constantFrom('welfare-ends', 'welfare-goes-on', 'dies', 'lives', 'pause', 'resume', 'stop'),
  known: index,
  person: fc.integer({ min: 0, max: PEOPLE - 1 }),
  from: index,
});
export const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('raise', 'difference', 'void', 'return'),
  known: index,
  from: index,
  size: fc.integer({ min: 1, max: 40 }),
});

/** How somebody stands, as a simple mind keeps it. */
export type Standing = {
  welfareEnds: number | null;
  diedIn: number | null;
  pausedFrom: number | null;
  stoppedFrom: number | null;
};
export const nothingKnown = (): Standing => ({
  welfareEnds: null,
  diedIn: null,
  pausedFrom: null,
  stoppedFrom: null,
});

const orNull = (month: number | null) => (month === null ? 'NULL' : `'${at(month)}'`);

/** Somebody hears it, and it is written into the files. */
export function learn(desk: TestDesk, standing: Standing, { kind, person, from }: News): void {
  if (kind === 'welfare-ends') standing.welfareEnds = from;
  else if (kind === 'welfare-goes-on') standing.welfareEnds = null;
  else if (kind === 'dies') standing.diedIn = from;
  else if (kind === 'lives') standing.diedIn = null;
  else if (kind === 'pause') standing.pausedFrom = from;
  else if (kind === 'resume') standing.pausedFrom = null;
  else standing.stoppedFrom = from;
  const { welfareEnds, diedIn, pausedFrom, stoppedFrom } = standing;
  const number = person + 1;
  const died = diedIn === null ? 'NULL' : `'${at(diedIn)}-15'`;
  execute(
    desk,
    `UPDATE welfare_status SET end_month = ${orNull(welfareEnds)} WHERE id = 'w${number}';
     UPDATE person SET status = '${diedIn === null ? '在册' : '死亡'}', status_since = ${died} WHERE file_number = ${number};
     UPDATE entitlement SET paused_from = ${orNull(pausedFrom)}, stop_month = ${orNull(stoppedFrom)},
       stop_reason = ${stoppedFrom === null ? 'NULL' : "'16'"} WHERE id = 'l${number}'`,
  );
}

/** What a month is worth to somebody when all is known; null while it is held back. */
export function worth(standing: Standing, month: number, rateOf: (month: number) => number): number | null {
  const { welfareEnds, diedIn, pausedFrom, stoppedFrom } = standing;
  if (stoppedFrom !== null && month >= stoppedFrom) return 0;
  if (pausedFrom !== null && month >= pausedFrom) return null;
  if (diedIn !== null && month > diedIn) return 0;
  if (welfareEnds !== null && month > welfareEnds) return 0;
  return rateOf(month);
}

/** Does what an office does; what cannot be done now is not done. */
export async function act(desk: TestDesk, { kind, known, from, size }: Deed): Promise<void> {
  const { payments } = desk.client;
  if (kind === 'raise') {
    await raiseStandard(desk, at(from), Fen.parse(10_000 + size * 100));
  } else if (kind === 'difference') {
    const batch = await payments.makeDifference({ month: at(known) }).catch(() => undefined);
    if (batch) await confirm(desk, batch.id);
  } else if (kind === 'return') {
    const { items } = await payments.overpayments({ filter: { view: 'outstanding' } });
    const [claim] = items;
    if (!claim) return;
    const amountFen = Fen.parse(Math.min(claim.outstandingFen, size * 300));
    await payments.recover({
      items: [{ overpaymentId: claim.id, amountFen }],
      happenedOn: desk.clock.today(),
      document: '银行回单',
    });
  } else {
    const month = (await payments.batches({})).find(
      (batch) => batch.kind === 'monthly' && batch.month === at(known) && batch.state === 'confirmed',
    );
    if (!month) return;
    await payments.void({ batchId: month.id, reason: '名单有误' });
    const again = await payments.make({ month: at(known) });
    await confirm(desk, again.id);
  }
}
