import type { Session } from '#shared/contract/desk.ts';
import type { Procedure } from '#shared/contract/rpc.ts';
import { withoutSecrets } from '#shared/contract/secret.ts';
import { auditRepository } from '../audit/repository.ts';
import type { Writer } from '../db/database.ts';
import { seatAgain } from '../desk/seat.ts';
import type { AuditNote, CommandContext, EntryContext, JobContext, QueryContext } from './context.ts';

type Context = EntryContext | QueryContext | CommandContext | JobContext;
export type Handler = (context: Context, input: unknown) => unknown;

/** A call that was found, admitted and checked. */
export type Call = {
  readonly path: string;
  readonly procedure: Procedure;
  readonly handle: Handler;
  readonly input: unknown;
};

/** Collects what a command or job says about itself, and writes its one row. */
function auditRow({ path, procedure, input }: Call, session: Session, at: () => string) {
  let noted: AuditNote = {};
  return {
    note: (more: AuditNote): void => {
      noted = { ...noted, ...more };
    },
    append: (writer: Writer): void => {
      const { subject = null, reason = null, detail } = noted;
      const said = {
        input: withoutSecrets(procedure.input, input),
        ...(detail === undefined ? {} : { detail }),
      };
      auditRepository.append(writer, {
        at: at(),
        accountId: session.accountId,
        accountName: session.name,
        action: path,
        subject,
        reason,
        detail: JSON.stringify(said),
      });
    },
  };
}

export async function runEntry(call: Call, office: EntryContext): Promise<unknown> {
  return call.procedure.output.parse(await call.handle(office, call.input));
}

const nothingChanges = () => {
  throw new Error('A query changes nothing');
};

export function runQuery(call: Call, session: Session, { desk, jobs }: EntryContext): unknown {
  const { reader } = desk.database();
  const contents = desk.contents(nothingChanges);
  const context = { reader, session, clock: desk.clock, jobs, contents, folder: desk.folder };
  return call.procedure.output.parse(call.handle(context, call.input));
}

/** One immediate transaction with the audit row in it; an output that is not as promised undoes it. */
export async function runCommand(call: Call, session: Session, office: EntryContext): Promise<unknown> {
  const { desk } = office;
  const { clock, newId, keys, contents } = desk;
  const row = auditRow(call, session, clock.now);
  const answer = await desk.database().transaction((writer, along) => {
    const { note } = row;
    const context = { writer, session, clock, newId, keys: keys(along), contents: contents(along), note };
    const output = call.procedure.output.parse(call.handle(context, call.input));
    row.append(writer);
    return output;
  });
  office.snapshots.worked(call.path);
  seatAgain(office);
  return answer;
}

/** Answers with the job's id at once; the row is written when the job has come to its end. */
export function startJob(call: Call, session: Session, { desk, jobs, snapshots }: EntryContext): unknown {
  const { clock, newId } = desk;
  const { reader, transaction } = desk.database();
  const row = auditRow(call, session, clock.now);
  return jobs.start(call.path, async (pause) => {
    const vault = desk.vault();
    const { workbooks } = desk;
    const { note } = row;
    const putAside = () => snapshots.putAside({ reader, clock, newId, vault, pause });
    const context = { session, clock, newId, reader, vault, workbooks, transaction, pause, note, putAside };
    const output = call.procedure.output.parse(await call.handle(context, call.input));
    await transaction(row.append);
    snapshots.worked(call.path);
    return output;
  });
}
