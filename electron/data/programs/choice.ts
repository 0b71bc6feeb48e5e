import type { WelfareKind } from '#shared/domain/registry/welfare.ts';
import { subsidyChoices } from '../db/schema/entitlement-history.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { getLivingFile } from '../registry/changes/person.ts';

type Choice = {
  readonly personId: string;
  readonly kind: WelfareKind;
  readonly chosen: 'subsidy' | 'other';
  readonly chosenOn: string;
};

/** Keeps which of two somebody chose; a later choice takes the place of an earlier one, the audit log keeps both. */
export function keepChoice(
  { writer, newId, author }: Pen,
  { personId, kind, chosen, chosenOn }: Choice,
): void {
  getLivingFile(writer, personId);
  const said = { chosen, chosenOn, at: author?.at ?? '', by: author?.by ?? '' };
  writer
    .insert(subsidyChoices)
    .values({ id: newId(), personId, kind, ...said })
    .onConflictDoUpdate({ target: [subsidyChoices.personId, subsidyChoices.kind], set: said })
    .run();
}
