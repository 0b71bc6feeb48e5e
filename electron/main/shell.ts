import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { AppError, type WireError } from '#shared/contract/errors.ts';
import { shellContract } from '#shared/contract/index.ts';
import { procedures, type Reply } from '#shared/contract/rpc.ts';
import type { DeskWindow } from './desk-window.ts';
import { log } from './log.ts';
import { drawingOf } from './paper.ts';
import { shellHandlers } from './shell-handlers.ts';

type Call = { readonly path: string; readonly input: unknown };
type Handler = (window: DeskWindow, input: unknown) => unknown;

const table = procedures(shellContract);
// `Handlers` has checked each one against its procedure; looking one up by name forgets which is which.
const handlers = shellHandlers as Readonly<Record<string, Handler>>;

function wireError(error: unknown): WireError {
  if (error instanceof AppError) return error.wire;
  log.warn('shell call failed', { error: error instanceof Error ? error.name : 'unknown' });
  return { code: 'unexpected', params: { incident: 'shell' } };
}

/** A page that is being printed may only ask for its model and say that it is drawn. */
async function answerPaper(
  { sender, senderFrame }: IpcMainInvokeEvent,
  { path, input }: Call,
): Promise<unknown> {
  const drawing = senderFrame === sender.mainFrame ? drawingOf(sender.id) : undefined;
  if (!drawing) throw new AppError('not-allowed');
  // A window that waits for a form is told when there is one.
  if (path === 'paper.model') return await drawing.model();
  const said = shellContract.paper.drawn.input.safeParse(input);
  if (!said.success) throw new AppError('invalid-input', { fields: [] });
  drawing.drawn(said.data.missing);
  return {};
}

async function answer(window: DeskWindow, event: IpcMainInvokeEvent, call: Call) {
  const procedure = table.get(call.path);
  if (!procedure) throw new AppError('unknown-procedure');
  if (call.path.startsWith('paper.')) return answerPaper(event, call);
  if (!window.isFrom(event)) throw new AppError('not-allowed');
  const input = procedure.input.safeParse(call.input);
  const handle = handlers[call.path.slice('shell.'.length)];
  if (!input.success || !handle) throw new AppError('invalid-input', { fields: [] });
  return procedure.output.parse(await handle(window, input.data));
}

/** Answers what the window asks of the shell; whoever else asks is refused. */
export function serveShell(window: DeskWindow): void {
  ipcMain.handle('shell', async (event, path: unknown, input: unknown): Promise<Reply> => {
    try {
      return { ok: true, data: await answer(window, event, { path: String(path), input }) };
    } catch (error) {
      return { ok: false, error: wireError(error) };
    }
  });
}
