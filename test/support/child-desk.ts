import { clockOf } from '#data/rpc/clock.ts';
import { serve } from '#data/serve.ts';
import { createClient } from '#shared/contract/client.ts';
import { contract } from '#shared/contract/index.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import { seatRole } from './seat.ts';

type Listener = (payload: unknown) => void;

const clock = clockOf(() => '2026-11-23T01:00:00.000Z');

export type ChildOffice = {
  readonly folder: string;
  /** In hex. */
  readonly key: string;
  /** The program of its thread, bundled as the processes themselves are. */
  readonly background: string;
};

/** An office opened with its key by a process of its own, somebody of a role at the desk. */
export function openChildDesk({ folder, key, background }: ChildOffice, role: Role) {
  const listeners = new Set<Listener>();
  const service = serve({
    folder,
    practice: false,
    migrations: 'electron/data/db/migrations',
    background,
    workbookReader: 'electron/data/imports/workbook/worker.ts',
    packedPractice: 'out/main/practice',
    clock,
    emit: (topic, payload) => {
      if (topic === 'job') for (const listen of listeners) listen(payload);
    },
    log: (_incident, _path, error) => {
      throw error;
    },
  });
  service.desk.open(Buffer.from(key, 'hex'));
  seatRole(service.desk, role);
  const hear = (_topic: string, listen: Listener) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  };
  return { client: createClient(contract, { call: service.call, on: hear }), clock };
}
