import type { CommandContext } from '../../rpc/context.ts';
import type { Pen } from './pen.ts';

/** Whoever is at the desk writes; the audit row names whose file it is and why. */
export function penOf(context: CommandContext, reason: string | null, personId?: string): Pen {
  const { writer, newId, session, clock, note } = context;
  note({
    ...(personId === undefined ? {} : { subject: `person:${personId}` }),
    ...(reason === null ? {} : { reason }),
  });
  return { writer, newId, author: { by: session.name, at: clock.now(), reason, importId: null } };
}
