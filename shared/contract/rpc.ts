import type { z } from 'zod';
import type { Role } from '#shared/domain/accounts/roles.ts';
import type { WireError } from './errors.ts';

/**
 * What a procedure may do, and so what surrounds it:
 * - `entry`   works on the office's files before anybody has signed in; no transaction, nobody's rights
 * - `query`   reads, on the reading connection
 * - `command` writes, in one immediate transaction with its audit row in it
 * - `job`     works for long, in pages; reports progress, can be cancelled, gives one result
 */
type Kind = 'entry' | 'query' | 'command' | 'job';

export type Procedure<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = {
  readonly kind: K;
  readonly roles: readonly Role[];
  readonly input: I;
  readonly output: O;
};
export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>;

type Builder<K extends Kind> = <I extends z.ZodType, O extends z.ZodType>(
  roles: readonly Role[],
  input: I,
  output: O,
) => Procedure<K, I, O>;

export const query: Builder<'query'> = (roles, input, output) => ({ kind: 'query', roles, input, output });
export const command: Builder<'command'> = (roles, input, output) => ({
  kind: 'command',
  roles,
  input,
  output,
});
export const job: Builder<'job'> = (roles, input, output) => ({ kind: 'job', roles, input, output });

export function entry<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'entry', I, O> {
  return { kind: 'entry', roles: [], input, output };
}

export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: WireError };

/** How a client reaches the other side: the window's bridge, or a dispatch in the same process. */
export type Transport = {
  readonly call: (path: string, input: unknown) => Promise<Reply>;
  readonly on: (topic: string, listen: (payload: unknown) => void) => () => void;
};

export type Client<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [M in keyof C[G]]: (input: z.input<C[G][M]['input']>) => Promise<z.output<C[G][M]['output']>>;
  };
};

/** One handler a procedure; the kind decides which context it is given. */
export type Handlers<
  P extends Readonly<Record<string, Procedure>>,
  Contexts extends Record<Kind, unknown>,
> = {
  readonly [M in keyof P]: (
    context: Contexts[P[M]['kind']],
    input: z.output<P[M]['input']>,
  ) => P[M]['kind'] extends 'query' | 'command'
    ? z.input<P[M]['output']>
    : z.input<P[M]['output']> | Promise<z.input<P[M]['output']>>;
};

/** `area.procedure` → procedure, for whoever serves or walks a contract. */
export function procedures(contract: Contract): ReadonlyMap<string, Procedure> {
  return new Map(
    Object.entries(contract).flatMap(([area, group]) =>
      Object.entries(group).map(([name, procedure]) => [`${area}.${name}`, procedure] as const),
    ),
  );
}
