/** What was typed stays in the encrypted file: no log, command line, environment or file of Chromium's has it. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { ADMINISTRATOR, foundOffice } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { processesOf } from '#test/support/electron/processes.ts';
import { ask, SHEET } from '#test/support/security-bridge.ts';
import { deskWindow } from '#test/support/security-desk.ts';

const COLLEAGUE = { login: 'lina', name: '李娜桂花', password: '当面告诉您的-2026' } as const;
/** Invented; its check digit is right. */
const IDENTITY_NUMBER = '150424199001010011';
const UNEXPECTED = { ok: false, error: { code: 'unexpected' } };

/** A text in all spellings in which a program might have left it. */
function spellings(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    Buffer.from(utf8.toString('base64')),
    Buffer.from(encodeURI(text)),
  ];
}

function keySpellings(code: string): readonly Buffer[] {
  const parsed = parseRecoveryCode(code);
  if (!('key' in parsed)) throw new Error('The recovery code is none');
  const key = Buffer.from(parsed.key);
  const texts = [key.toString('hex'), key.toString('hex').toUpperCase(), code, code.replaceAll('-', '')];
  return [key, Buffer.from(key.toString('base64')), ...texts.flatMap(spellings)];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which of these contain one of the secrets. */
function holders(sources: ReadonlyMap<string, Buffer>, secrets: readonly Buffer[]): readonly string[] {
  return [...sources]
    .filter(([, bytes]) => secrets.some((secret) => bytes.includes(secret)))
    .map(([name]) => name);
}

function readAll(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(filesUnder(folder).map((file) => [relative(folder, file), readFileSync(file)]));
}

/** Nothing of a process that ends while it is looked at. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = z.object({ code: z.string() }).parse(error);
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

/** Command line and environment of every process, as any program of the same account could read them. */
function processTexts(main: number): ReadonlyMap<string, Buffer> {
  return new Map(
    processesOf(main).flatMap(({ pid, type }) =>
      ['cmdline', 'environ'].flatMap((file) => {
        const bytes = readIfThere(`/proc/${pid}/${file}`);
        return bytes ? [[`${type} ${file}`, bytes] as const] : [];
      }),
    ),
  );
}

test('what is secret stands nowhere in the clear, even after the unexpected', async ({
  desk,
  dataFolder,
}) => {
  const { page, code } = await foundOffice(desk);
  expect(await ask(page, 'accounts.add', { ...COLLEAGUE, role: 'clerk' })).toMatchObject({ ok: true });
  await page.goto('app://main/registry');
  await ask(page, 'registry.page', { filter: { text: IDENTITY_NUMBER }, limit: 10 });
  const secrets = [
    ...[ADMINISTRATOR.password, COLLEAGUE.password, IDENTITY_NUMBER].flatMap(spellings),
    ...keySpellings(code),
  ];

  // A fault whose words quote what was typed, in the shell.
  await desk.evaluate(({ dialog }, words) => {
    dialog.showSaveDialog = () => Promise.reject(new Error(words));
  }, `${COLLEAGUE.name} ${COLLEAGUE.password} ${IDENTITY_NUMBER}`);
  const paper = { document: 'recovery-sheet', model: SHEET, fileName: 'sheet.pdf' };
  expect(await ask(page, 'shell.savePdf', paper)).toMatchObject(UNEXPECTED);
  // And one in the data process, which nobody foresaw.
  const keyring = join(dataFolder, 'office', 'keyring.json');
  const kept = readFileSync(keyring);
  rmSync(keyring);
  mkdirSync(keyring);
  const change = { password: ADMINISTRATOR.password, newPassword: COLLEAGUE.password };
  expect(await ask(page, 'accounts.changeOwnPassword', change)).toMatchObject(UNEXPECTED);

  if (process.platform === 'linux') {
    const processes = processTexts(desk.process().pid ?? 0);
    expect(processes.size).toBeGreaterThan(8);
    expect(holders(processes, secrets)).toEqual([]);
  }
  await desk.close();
  const files = readAll(dirname(dataFolder));
  expect(kept.length).toBeGreaterThan(100);
  expect([...files.keys()].filter((name) => name.endsWith('office.db'))).toHaveLength(1);
  expect(holders(files, secrets)).toEqual([]);
  expect(holders(new Map([['keyring.json', kept]]), secrets)).toEqual([]);

  const logs = new Map([...files].filter(([name]) => name.endsWith('.log') && name.includes('logs')));
  expect([...logs.values()].join('')).toMatch(/shell call failed/);
  expect([...logs.values()].join('')).toMatch(/accounts\.changeOwnPassword/);
  const personal = [ADMINISTRATOR.name, ADMINISTRATOR.login, COLLEAGUE.name, COLLEAGUE.login].flatMap(
    spellings,
  );
  expect(holders(logs, [...secrets, ...personal])).toEqual([]);
});

test('no process writes or sends dumps of what it had in memory', async ({ desk, dataFolder }) => {
  test.skip(process.platform !== 'linux', 'Linux tells of every process');
  const page = await deskWindow(desk);
  await expect(page.getByLabel('单位名称')).toBeFocused();
  expect(await desk.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false);
  // It would be a child of nobody's, and name the folder that it writes to.
  const handlers = processesOf(1).filter(
    ({ commandLine }) => /crashpad.handler/.test(commandLine) && commandLine.includes(dataFolder),
  );
  expect(handlers).toEqual([]);
  expect(filesUnder(dataFolder).filter((file) => file.endsWith('.dmp'))).toEqual([]);
});
