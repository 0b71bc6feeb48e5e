import type { ElectronApplication, Page } from '@playwright/test';
import { USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import type { PaperSheet, Sheet } from '#shared/domain/documents/sheet.ts';
import { Fen, formatYuan } from '#shared/domain/money.ts';
import { openDemo } from '#test/support/desk-page.ts';
import { createDataFolder, removeDataFolder } from '#test/support/electron/data-folder.ts';
import { launchElectron } from '#test/support/electron/launch.ts';

const LINES = 8_737;

const COLUMNS = [
  { title: '序号', width: 20, align: 'center' },
  { title: '村（社区）', width: 60, align: 'left' },
  { title: '姓名', width: 40, align: 'left' },
  { title: '身份证号', width: 60, align: 'left' },
  { title: '补贴', width: 57, align: 'left' },
  { title: '实发（元）', width: 30, align: 'right' },
] as const;

/** A month's register of a county. */
export const REGISTER: Extract<Sheet, { readonly kind: 'register' }> = {
  kind: 'register',
  orientation: 'landscape',
  title: '补贴发放花名册',
  subtitle: '全县',
  columns: [...COLUMNS],
  rows: Array.from({ length: LINES }, (_, index) => [
    String(index + 1),
    '东风村',
    '阿尔斯楞',
    '150424********0013',
    '重度残疾人护理补贴',
    formatYuan(Fen.parse(12_500)),
  ]),
  sum: { column: 5, amounts: Array.from({ length: LINES }, () => Fen.parse(12_500)) },
  signers: ['制表', '审核'],
  ledgerHead: null,
};

/** The same rows as a page that nobody thought about: one table, printed as it comes. */
function staticTable(): string {
  const cells = (tag: string, texts: readonly string[]) =>
    texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
  const rows = REGISTER.kind === 'register' ? REGISTER.rows : [];
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  const head = cells(
    'th',
    COLUMNS.map(({ title }) => title),
  );
  const look =
    "@page{size:A4 landscape;margin:15mm}body{margin:0;font:9pt 'Noto Serif CJK SC',serif}table{width:100%;border-collapse:collapse}td,th{height:6mm;border:0.2mm solid #000}";
  return `<!doctype html><meta charset="utf-8"><style>${look}</style><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Milliseconds from a sheet's model to its PDF, told by the window that asked. */
export function drawingMs(page: Page, sheet: Sheet): Promise<number> {
  const furniture = {
    number: null,
    form: 'F14',
    printedAt: '2026-11-25 09:00',
    printedBy: '王芳',
    margins: USUAL_MARGINS,
  };
  return page.evaluate(
    async (paper: PaperSheet) => {
      const started = performance.now();
      const reply = await window.bridge.call('shell.draw', paper);
      if (!reply.ok) throw new Error(reply.error.code);
      return performance.now() - started;
    },
    { sheet, furniture },
  );
}

type Bare = { readonly ms: number; readonly peakKb: number };

/** What Chromium takes to load and print a table, in the same program: its time, and the most memory of its page. */
export function drawBare(app: ElectronApplication, html: string): Promise<Bare> {
  return app.evaluate(async ({ BrowserWindow }, table) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('app://main/print/nothing');
    const started = performance.now();
    await window.webContents.executeJavaScript(
      `document.open(); document.write(${JSON.stringify(table)}); document.close(); document.fonts.ready.then(() => 0)`,
    );
    await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    const ms = performance.now() - started;
    const { readFileSync } = process.getBuiltinModule('fs');
    const status = readFileSync(`/proc/${window.webContents.getOSProcessId()}/status`, 'utf8');
    window.destroy();
    return { ms, peakKb: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) };
  }, html);
}

/** The most memory, in kB, that the window took which has just drawn a sheet; it is closed. */
export function peakOfDrawing(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/print/sheet'),
    );
    if (!window) throw new Error('No window has drawn anything');
    const { readFileSync } = process.getBuiltinModule('fs');
    const status = readFileSync(`/proc/${window.webContents.getOSProcessId()}/status`, 'utf8');
    window.destroy();
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]);
  });
}

type Drawing = { readonly app: ElectronApplication; readonly page: Page; readonly html: string };

/** Works with a desk that has drawn nothing yet, and the static table to hold its register against. */
export async function withDrawingDesk<T>(work: (drawing: Drawing) => Promise<T>): Promise<T> {
  const dataFolder = createDataFolder();
  const app = await launchElectron({ dataFolder, args: ['--demo'] });
  const { page } = await openDemo(app);
  const found = await work({ app, page, html: staticTable() });
  await app.close();
  removeDataFolder(dataFolder);
  return found;
}
