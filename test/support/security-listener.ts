/** A real neighbour on this computer that answers everything and remembers whoever spoke to it. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';

export type Listener = {
  readonly origin: string;
  readonly port: number;
  /** One line for each connection, request and datagram that arrived. */
  readonly heard: readonly string[];
  readonly close: () => Promise<void>;
};

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('The listener has no port');
  return address.port;
}

/** TCP and UDP on the same port of the loopback interface, so that nothing on the way can be to blame for silence. */
export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    response.end('heard');
  });
  server.on('connection', () => heard.push('connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  const datagrams = createSocket('udp4');
  datagrams.on('message', (message) => heard.push(`datagram of ${message.length} bytes`));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    heard,
    close: async () => {
      server.closeAllConnections();
      await Promise.all([
        new Promise((resolve) => server.close(resolve)),
        new Promise<void>((resolve) => datagrams.close(resolve)),
      ]);
    },
  };
}
