import { startEntitlement } from '#data/programs/entitlements.ts';
import { Month } from '#shared/domain/month.ts';
import type { TestDesk } from '#test/support/desk.ts';

/** Somebody draws 护理补贴 from a month on; gives the entitlement's id. */
export function enrol({ desk }: TestDesk, personId: string, from = '2026-01'): Promise<string> {
  const author = { by: '王芳', at: desk.clock.now(), reason: null, importId: null };
  return desk
    .database()
    .transaction((writer) =>
      startEntitlement(
        { writer, newId: desk.newId, author },
        { personId, program: 'nursing' },
        { from: Month.parse(from), cause: '审批', document: null },
      ),
    );
}
