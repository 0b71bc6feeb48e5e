import { Month } from '#shared/domain/month.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { misfitKey, type Misfit } from '#shared/domain/payments/reconciliation.ts';
import type { Reader } from '../db/database.ts';
import { unansweredIn } from './bank/answers.ts';
import { type Asker, confirmRefusal } from './confirm-refusal.ts';
import { unexplainedIn } from './differences.ts';
import { payeesOf } from './payees.ts';
import { type Batch, type LedgerLine } from './repository.ts';

/** A batch as the window shows it to whoever is at the desk. */
export function shownBatch(reader: Reader, batch: Batch, asker: Asker) {
  const { id, number, kind, title, month, state, lineCount, totalFen, movement, contentHash } = batch;
  const { madeBy, madeAt, confirmedBy, confirmedAt, alone, voidReason } = batch;
  return {
    id,
    number,
    kind,
    title,
    month: Month.parse(month),
    state,
    lines: lineCount,
    totalFen,
    movement,
    unexplained: unexplainedIn(reader, id),
    pending: unansweredIn(reader, id),
    contentHash,
    madeBy,
    madeAt,
    confirmedBy,
    confirmedAt,
    alone,
    voidReason,
    confirmRefused: state === 'draft' ? confirmRefusal(reader, batch, asker) : null,
  };
}

export function shownLine(line: LedgerLine) {
  const { id, personId, name, identityNumber, divisionCode, program, forMonth, kind, amountFen, number } =
    line;
  return {
    id,
    personId,
    name,
    maskedIdentityNumber: maskIdentityNumber(identityNumber),
    divisionCode,
    program,
    forMonth: Month.parse(forMonth),
    kind,
    amountFen,
    number,
  };
}

/** Lines of the bank's answer that do not fit, with whom they are about where that is known. */
export function shownMisfits(reader: Reader, misfits: readonly Misfit[]) {
  const people = payeesOf(
    reader,
    misfits.flatMap(({ sent }) => (sent ? [sent.personId] : [])),
  );
  return misfits.map((misfit) => {
    const { kind, answer, sent } = misfit;
    return {
      id: misfitKey(misfit),
      kind,
      row: answer?.row ?? null,
      name: sent ? (people.get(sent.personId)?.name ?? null) : null,
      maskedIdentityNumber: maskIdentityNumber(sent?.identityNumber ?? answer?.identityNumber ?? ''),
      program: answer?.program ?? sent?.program ?? 'grant',
      sentFen: sent?.amountFen ?? null,
      answeredFen: answer?.amountFen ?? null,
      words: answer?.words ?? '',
    } as const;
  });
}
