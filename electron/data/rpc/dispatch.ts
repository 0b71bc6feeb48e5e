import type { Session } from '#shared/contract/desk.ts';
import { AppError, type WireError } from '#shared/contract/errors.ts';
import { type Contract, type Procedure, procedures, type Reply } from '#shared/contract/rpc.ts';
import { mustTrustClock } from '../desk/clock-doubt.ts';
import type { EntryContext } from './context.ts';
import { type Call, type Handler, runCommand, runEntry, runQuery, startJob } from './surround.ts';

type Areas = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type DispatchOptions = {
  readonly contract: Contract;
  readonly handlers: Areas;
  readonly office: EntryContext;
  readonly wireError: (path: string, error: unknown) => WireError;
};

/** The only calls for somebody whose password was set by another. */
const WHILE_PASSWORD_IS_DUE = new Set(['accounts.changeOwnPassword', 'desk.session']);

function admit(session: Session | undefined, { roles }: Procedure, path: string): Session {
  if (!session) throw new AppError('not-signed-in');
  if (session.mustChangePassword && !WHILE_PASSWORD_IS_DUE.has(path)) {
    throw new AppError('password-change-due');
  }
  if (!roles.includes(session.role)) throw new AppError('not-allowed');
  return session;
}

function trustClock(path: string, { desk }: EntryContext): void {
  mustTrustClock(path, { reader: desk.database().reader, clock: desk.clock, practice: desk.practice });
}

function parseInput(procedure: Procedure, raw: unknown): unknown {
  const input = procedure.input.safeParse(raw);
  if (input.success) return input.data;
  const fields = input.error.issues.map((issue) => issue.path.map(String).join('.'));
  throw new AppError('invalid-input', { fields: [...new Set(fields)] });
}

function handlerTable(contract: Contract, handlers: Areas): ReadonlyMap<string, Omit<Call, 'input'>> {
  return new Map(
    [...procedures(contract)].map(([path, procedure]) => {
      const [area = '', name = ''] = path.split('.');
      const handle = handlers[area]?.[name];
      if (typeof handle !== 'function') throw new Error(`No handler for ${path}`);
      // `Handlers` has checked each one against its procedure; the table forgets which is which.
      return [path, { path, procedure, handle: handle as Handler }] as const;
    }),
  );
}

/** Finds, admits, checks, surrounds and answers: what happens to every call, whatever it is. */
export function createDispatch({ contract, handlers, office, wireError }: DispatchOptions) {
  const table = handlerTable(contract, handlers);

  function perform(path: string, raw: unknown): unknown {
    const found = table.get(path);
    if (!found) throw new AppError('unknown-procedure');
    const { procedure } = found;
    const session = procedure.kind === 'entry' ? undefined : admit(office.desk.session(), procedure, path);
    const call = { ...found, input: parseInput(procedure, raw) };
    if (!session) return runEntry(call, office);
    if (procedure.kind !== 'query') trustClock(path, office);
    switch (procedure.kind) {
      case 'query':
        return runQuery(call, session, office);
      case 'job':
        return startJob(call, session, office);
      case 'entry':
      case 'command':
        return runCommand(call, session, office);
    }
  }
  return async (path: string, raw: unknown): Promise<Reply> => {
    try {
      return { ok: true, data: await perform(path, raw) };
    } catch (error) {
      return { ok: false, error: wireError(path, error) };
    }
  };
}
