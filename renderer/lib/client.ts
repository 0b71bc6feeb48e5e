import { createClient } from '#shared/contract/client.ts';
import { events, type EventPayload, type Topic } from '#shared/contract/events.ts';
import { contract, shellContract } from '#shared/contract/index.ts';
import type { Transport } from '#shared/contract/rpc.ts';

declare global {
  // Only an interface can be added to.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    readonly bridge: Transport;
  }
}

/** Everything that can be asked, of the data process and of the shell. */
export const client = {
  ...createClient(contract, window.bridge),
  ...createClient(shellContract, window.bridge),
};

/** Listens to what the window is told unasked; the answer stops listening. */
export function onEvent<T extends Topic>(topic: T, listen: (payload: EventPayload<T>) => void): () => void {
  const schema = events[topic];
  return window.bridge.on(topic, (payload) => {
    // The schema found by the topic is the topic's own, which TypeScript cannot follow through the table.
    listen(schema.parse(payload) as EventPayload<T>);
  });
}
