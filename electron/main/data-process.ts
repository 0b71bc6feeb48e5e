import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type MessagePortMain, utilityProcess } from 'electron';
import { Call, END } from '#shared/contract/wire.ts';
import backgroundPath from '../data/backup/background.ts?modulePath';
import workbookReaderPath from '../data/imports/workbook/worker.ts?modulePath';
import dataPath from '../data/index.ts?modulePath';

/**
 * A Node that lies in the runtime's resources, where Electron's own offers an older Node-API than the database
 * library needs. Set when bundling; null in every shipped build.
 */
declare const __DATA_NODE__: string | null;

export type Boot = {
  readonly folder: string;
  readonly logs: string;
  readonly migrations: string;
  readonly packedPractice: string;
  readonly practice: boolean;
};

export type DataProcess = {
  /** From now on calls arrive at `port`, and replies and events leave there. */
  readonly join: (port: MessagePortMain) => void;
  /** Asks it to put aside what is not yet and to end; resolves when it has. */
  readonly end: () => Promise<void>;
  readonly kill: () => void;
  readonly pid: () => number | undefined;
};

/** On which Node the data process runs, for the About box. */
export const dataProcessRuntime = __DATA_NODE__ === null ? 'electron' : 'node';

function inUtilityProcess(boot: Boot, exited: (code: number) => void): DataProcess {
  const child = utilityProcess.fork(dataPath, [], { serviceName: 'data' });
  const gone = once(child, 'exit');
  child.once('exit', exited);
  return {
    join: (port) =>
      child.postMessage({ ...boot, background: backgroundPath, workbookReader: workbookReaderPath }, [port]),
    end: async () => {
      child.postMessage(END);
      await gone;
    },
    kill: () => child.kill(),
    pid: () => child.pid,
  };
}

/** A plain Node reads no asar: what it needs lies unpacked beside it. */
const unpacked = (path: string) => path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');

function inPlainNode(boot: Boot, exited: (code: number) => void, node: string): DataProcess {
  const execPath = join(process.resourcesPath, node);
  const child = fork(unpacked(dataPath), [], { execPath, execArgv: [], serialization: 'advanced' });
  let joined: MessagePortMain | undefined;
  child.send({
    ...boot,
    migrations: unpacked(boot.migrations),
    packedPractice: unpacked(boot.packedPractice),
    background: unpacked(backgroundPath),
    workbookReader: unpacked(workbookReaderPath),
  });
  child.on('message', (message) => joined?.postMessage(message));
  const gone = once(child, 'exit');
  child.once('exit', (code) => exited(code ?? -1));
  return {
    join: (port) => {
      joined = port;
      port.on('message', (event) => {
        // While the program ends the window may still ask.
        if (child.connected) child.send(Call.parse(event.data));
      });
      port.start();
    },
    end: async () => {
      if (child.connected) child.send(END);
      await gone;
    },
    kill: () => child.kill(),
    pid: () => child.pid,
  };
}

/** Starts the one process that opens the database. `exited` is called once, however it ends. */
export function startDataProcess(boot: Boot, exited: (code: number) => void): DataProcess {
  return __DATA_NODE__ === null ? inUtilityProcess(boot, exited) : inPlainNode(boot, exited, __DATA_NODE__);
}
