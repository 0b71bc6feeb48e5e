import type { WarnRule } from '#shared/domain/programs/overriding.ts';
import { warnOverrides } from '../db/schema/entitlement-history.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { getLivingFile } from '../registry/changes/person.ts';

type Override = { readonly personId: string; readonly rule: WarnRule; readonly why: string };

/** Lets a doubt about somebody pass; a later word takes the place of an earlier one, the audit log keeps both. */
export function overrideWarning({ writer, newId, author }: Pen, { personId, rule, why }: Override): void {
  getLivingFile(writer, personId);
  const said = { why, at: author?.at ?? '', by: author?.by ?? '' };
  writer
    .insert(warnOverrides)
    .values({ id: newId(), personId, rule, ...said })
    .onConflictDoUpdate({ target: [warnOverrides.personId, warnOverrides.rule], set: said })
    .run();
}
