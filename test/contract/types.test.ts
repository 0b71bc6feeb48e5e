import { expect, test } from 'vitest';
import { z } from 'zod';
import type { CommandContext, EntryContext, Handlers, QueryContext } from '#data/rpc/context.ts';
import { handlers } from '#data/serve.ts';
import { AppError } from '#shared/contract/errors.ts';
import { contract, type DataContract } from '#shared/contract/index.ts';
import { type Client, command, job, procedures, query } from '#shared/contract/rpc.ts';
import { Fen } from '#shared/domain/money.ts';

/*
 * What must and must not compile. The compiler is the test (`tsc -p test`): a line under `@ts-expect-error`
 * that compiles after all is an error.
 */
type Handled = { readonly [Area in keyof DataContract]: Handlers<DataContract[Area]> };

export const everyProcedureHasAHandler: Handled = handlers;
// @ts-expect-error a contract with an area that nobody handles
export const oneAreaIsMissing: Handled = { ...handlers, audit: undefined };
const { lock: _lock, ...accountsWithoutLock } = handlers.accounts;
// @ts-expect-error a procedure that nobody handles
export const oneProcedureIsMissing: Handled = { ...handlers, accounts: accountsWithoutLock };

export async function whatAClientMayAsk(client: Client<DataContract>): Promise<void> {
  await client.desk.state({});
  await client.registry.page({ filter: {}, limit: 50 });
  await client.accounts.add({ login: 'li', name: '李', role: 'clerk', password: '…' });
  const { rows } = await client.audit.page({ limit: 1 });
  rows.map(({ seq }) => seq.toFixed());

  // @ts-expect-error an input is needed
  await client.desk.state(undefined);
  // @ts-expect-error a field is missing
  await client.accounts.add({ login: 'li', name: '李', role: 'clerk' });
  // @ts-expect-error no such role
  await client.accounts.add({ login: 'li', name: '李', role: 'boss', password: '…' });
  // @ts-expect-error no such field
  await client.registry.page({ filter: {}, limit: 50, offset: 100 });
  // @ts-expect-error text where a number belongs
  await client.registry.page({ filter: {}, limit: '50' });
  // @ts-expect-error no such procedure
  void client.accounts.delete;
  // @ts-expect-error no such area
  void client.passwords;
  // @ts-expect-error an answer has only what the contract says
  void rows[0]?.password;
}

export function whatAQueryMayDo({ reader }: QueryContext, context: QueryContext): void {
  reader.all('SELECT 1');
  // @ts-expect-error a reader cannot insert
  void reader.insert;
  // @ts-expect-error a reader cannot update
  void reader.update;
  // @ts-expect-error a reader cannot delete
  void reader.delete;
  // @ts-expect-error a reader cannot run what it likes
  void reader.run;
  // @ts-expect-error a query has no writer
  void context.writer;
}

export function whatACommandMayDo(context: CommandContext): void {
  context.writer.run('SELECT 1');
  // @ts-expect-error a command never holds the key itself
  void context.keys.key;
  // @ts-expect-error nor the desk with its files
  void context.desk;
}

export function whatAnEntryMayDo(context: EntryContext): void {
  void context.desk.folder;
  // @ts-expect-error before sign-in there is nobody
  void context.session;
}

const sums = {
  total: query([], z.strictObject({}), Fen),
  pay: command([], z.strictObject({ amountFen: Fen }), z.strictObject({})),
  batch: job([], z.strictObject({}), z.strictObject({ lines: z.int() })),
};

export const sumsHandlers: Handlers<typeof sums> = {
  total: () => Fen.parse(100),
  pay: ({ writer }, { amountFen }) => {
    writer.run(`SELECT ${amountFen}`);
    return {};
  },
  batch: async ({ pause }) => {
    await pause({ done: 0, total: null });
    return { lines: 1 };
  },
};
export const wrongHandlers: Handlers<typeof sums> = {
  // @ts-expect-error an amount that nobody has checked is no Fen
  total: () => 100,
  // @ts-expect-error a command does not wait for anything inside its transaction
  pay: async () => ({}),
  // @ts-expect-error a job answers what the contract says
  batch: () => ({ lines: '1' }),
};

export async function whatMoneyIs(client: Client<{ sums: typeof sums }>): Promise<void> {
  await client.sums.pay({ amountFen: await client.sums.total({}) });
  // @ts-expect-error a bare number is no Fen
  await client.sums.pay({ amountFen: 12.5 });
}

export function whatAnErrorSays(): AppError[] {
  return [
    new AppError('not-found'),
    new AppError('wrong-password', { waitSeconds: 2 }),
    // @ts-expect-error its parameters are missing
    new AppError('wrong-password'),
    // @ts-expect-error it has no parameters
    new AppError('not-found', { waitSeconds: 2 }),
    // @ts-expect-error the set of codes is closed
    new AppError('solar-flare'),
  ];
}

test('every procedure of the contract has a handler, and every handler a procedure', () => {
  const handled = Object.entries(handlers).flatMap(([area, group]) =>
    Object.keys(group).map((name) => `${area}.${name}`),
  );
  expect(handled.toSorted()).toEqual([...procedures(contract).keys()].toSorted());
});

test('who may call is said for everything but entries, and only for that', () => {
  const wrong = [...procedures(contract)].filter(
    ([, { kind, roles }]) => (kind === 'entry') !== (roles.length === 0),
  );
  expect(wrong).toEqual([]);
});
