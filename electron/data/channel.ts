import { END } from '#shared/contract/wire.ts';

/**
 * How the shell and the window reach this process, whichever kind of process it is: a utility process gets
 * a MessagePort that leads to the window; under a plain Node the shell relays over the parent's channel.
 */
export type Channel = {
  readonly send: (message: unknown) => void;
  readonly listen: (receive: (message: unknown) => void) => void;
  /** The shell asks this process to come to an end. */
  readonly whenAsked: (end: () => void) => void;
};

/** Calls `start` with the boot message and a channel that always leads to the window of the moment. */
export function openChannel(start: (boot: unknown, channel: Channel) => void): void {
  let receive: (message: unknown) => void = () => undefined;
  let end: () => void = () => process.exit();
  const listen: Channel['listen'] = (next) => {
    receive = next;
  };
  const whenAsked: Channel['whenAsked'] = (next) => {
    end = next;
  };
  const { parentPort } = process;
  if (!parentPort) {
    process.once('message', (boot) => {
      start(boot, { send: (message) => process.send?.(message), listen, whenAsked });
      process.on('message', (message) => (message === END ? end() : receive(message)));
    });
    process.once('disconnect', () => process.exit());
    return;
  }
  let port: Electron.MessagePortMain | undefined;
  let started = false;
  parentPort.on('message', ({ data, ports }) => {
    if (data === END) return end();
    [port] = ports;
    port?.on('message', (event) => receive(event.data));
    port?.start();
    if (started) return;
    started = true;
    start(data, { send: (message) => port?.postMessage(message), listen, whenAsked });
  });
}
