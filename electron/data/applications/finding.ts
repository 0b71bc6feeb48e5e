import { and, eq, isNull } from 'drizzle-orm';
import type { Settlement } from '#shared/contract/programs/findings.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { updateRow } from '../db/rows.ts';
import { findings } from '../db/schema/findings.ts';
import { settleFindings } from '../programs/settle.ts';
import type { Pen } from '../registry/changes/pen.ts';

type Subject = { readonly personId: string; readonly program: Program };

/** Somebody of 应享未享 has applied: nobody needs to tell them any more. */
export function findingHandedIn(pen: Pen, subject: Subject, on: Day): void {
  settle(pen, subject, { settlement: { outcome: 'applied', on }, on });
}

/** The application was refused: with its reasons nobody falls out of the list, and nobody stays on it. */
export function findingRefused(
  pen: Pen,
  subject: Subject,
  { reasons, on }: { readonly reasons: string; readonly on: Day },
): void {
  settle(pen, subject, { settlement: { outcome: 'not-eligible', reason: reasons }, on });
}

/** The application came to nothing, or is on its way again after all: what was decided by it is decided no more. */
export function findingReopened(pen: Pen, subject: Subject): void {
  const id = findingOf(pen, subject);
  if (id !== undefined) updateRow(pen.writer, findings, { id, outcome: null, outcomeAt: null });
}

function settle(
  pen: Pen,
  subject: Subject,
  { settlement, on }: { readonly settlement: Settlement; readonly on: Day },
): void {
  const id = findingOf(pen, subject);
  const { at = '', by = '' } = pen.author ?? {};
  if (id !== undefined) settleFindings(pen, { findingIds: [id], settlement }, { at, by, today: on });
}

function findingOf({ writer }: Pen, { personId, program }: Subject): string | undefined {
  return writer
    .select({ id: findings.id })
    .from(findings)
    .where(
      and(
        eq(findings.personId, personId),
        eq(findings.program, program),
        eq(findings.kind, 'should-have'),
        isNull(findings.goneAt),
      ),
    )
    .get()?.id;
}
