/** What Chromium's own network service says it did: also what no listener could hear, such as a name being looked up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';

const NetLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.looseObject({}).optional() })),
});

export type NetworkActs = {
  /** Hosts that were looked up, by the names under which the resolver got them. */
  readonly lookedUp: readonly string[];
  /** Addresses that a TCP connection was begun to. */
  readonly connected: readonly string[];
};

/** Everything that the network service did during `work`. */
export async function networkActs(
  app: ElectronApplication,
  folder: string,
  work: () => Promise<unknown>,
): Promise<NetworkActs> {
  const file = join(folder, 'net-log.json');
  await app.evaluate(({ session }, path) => session.defaultSession.netLog.startLogging(path), file);
  await work();
  await app.evaluate(({ session }) => session.defaultSession.netLog.stopLogging());
  const { constants, events } = NetLog.parse(JSON.parse(readFileSync(file, 'utf8')));
  const told = (name: string, parameter: string) =>
    events
      .filter(({ type }) => type === constants.logEventTypes[name])
      .flatMap(({ params }) => (params && parameter in params ? [String(params[parameter])] : []));
  return {
    lookedUp: told('HOST_RESOLVER_MANAGER_REQUEST', 'host'),
    connected: told('TCP_CONNECT_ATTEMPT', 'address'),
  };
}
