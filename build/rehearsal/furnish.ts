import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKER, type Desk, MAKER, openProcess } from './desk.ts';

const OFFICE = { name: '林西县残疾人联合会', countyCode: '150424', documentPrefix: '林残联' };
const FIRST_PASSWORD = '敕勒川阴山下-2026';

/** The workbooks of a folder whose names begin so, in the order of their names. */
export function workbooksIn(folder: string, ...beginnings: readonly string[]): readonly string[] {
  return beginnings.flatMap((beginning) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(beginning))
      .toSorted(),
  );
}

export const bytesOf = (folder: string, name: string) => Uint8Array.from(readFileSync(join(folder, name)));

/** Imports the workbooks whose names begin so, one after another; a fault stops it. */
export async function bringIn(desk: Desk, workbooks: string, beginnings: readonly string[]): Promise<void> {
  for (const fileName of workbooksIn(workbooks, ...beginnings)) {
    const { importId } = await desk.imports.read({ fileName, bytes: bytesOf(workbooks, fileName) });
    await desk.imports.check({ importId });
    await desk.imports.apply({ importId, onlyRight: false });
  }
}

/** Founds an office with a maker and a checker, and brings its workbooks in. */
export function furnish(folder: string, workbooks: string): Promise<void> {
  return openProcess(folder, async (desk) => {
    await desk.desk.setUp({ office: OFFICE, administrator: MAKER });
    await bringIn(desk, workbooks, ['01', '02', '03', '04', '05']);
    await addChecker(desk);
  });
}

async function addChecker(desk: Desk): Promise<void> {
  const { login, name, password } = CHECKER;
  await desk.accounts.add({ login, name, role: 'reviewer', password: FIRST_PASSWORD });
  await desk.desk.signIn({ login, password: FIRST_PASSWORD });
  await desk.accounts.changeOwnPassword({ password: FIRST_PASSWORD, newPassword: password });
}
