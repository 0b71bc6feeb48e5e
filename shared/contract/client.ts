import { type WireError, readWireError } from './errors.ts';
import { JobEvent, JobStarted } from './jobs.ts';
import type { Client, Contract, Procedure, Reply, Transport } from './rpc.ts';

/** A call that failed, on the calling side. */
export class CallError extends Error {
  readonly error: WireError;

  constructor(error: WireError) {
    super(error.code);
    this.name = 'CallError';
    this.error = error;
  }
}

function read(reply: Reply): unknown {
  if (!reply.ok) throw new CallError(readWireError(reply.error));
  return reply.data;
}

/** A job answers its call at once with its id; the result comes with its last event. */
function resultOf(jobId: string, transport: Transport): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const stop = transport.on('job', (payload) => {
    const event = JobEvent.parse(payload);
    if (event.id !== jobId || event.state === 'running') return;
    stop();
    if (event.state === 'done') resolve(event.result);
    else reject(new CallError(readWireError(event.error)));
  });
  return promise;
}

/** Builds the typed client by walking the contract: adding a procedure needs no other wiring. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const caller = (path: string, procedure: Procedure) => async (input: unknown) => {
    const data = read(await transport.call(path, input));
    return procedure.kind === 'job' ? resultOf(JobStarted.parse(data).jobId, transport) : data;
  };
  const areas = Object.entries(contract).map(([area, group]) => [
    area,
    Object.fromEntries(
      Object.entries(group).map(([name, procedure]) => [name, caller(`${area}.${name}`, procedure)]),
    ),
  ]);
  // The walk keeps names and types together, which Object.fromEntries cannot say.
  return Object.fromEntries(areas) as Client<C>;
}
