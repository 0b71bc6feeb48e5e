/** `npm run -s rehearse -- FOLDER`: a whole month on the office's own workbooks, without a window; prints what it came to. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRoster } from './rehearsal/check-roster.ts';
import { openRehearsal } from './rehearsal/desk.ts';
import { furnish } from './rehearsal/furnish.ts';
import { rehearseMonth, totalsWith } from './rehearsal/month.ts';
import { rehearseVolunteers } from './rehearsal/volunteers.ts';
import { runScript } from './run-script.ts';

async function rehearse(workbooks: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'canlian-rehearsal-'));
  const office = join(folder, 'office');
  try {
    await furnish(office, workbooks);
    for (const copy of ['ext_34_mental', 'ext_margin'])
      cpSync(office, join(folder, copy), { recursive: true });
    const month = await openRehearsal(office, (desk) => rehearseMonth(desk, workbooks));
    const roster = await openRehearsal(office, (desk) => checkRoster(desk, workbooks));
    const volunteers = await openRehearsal(office, (desk) => rehearseVolunteers(desk, workbooks));
    const switches = {
      ext_34_mental: await openRehearsal(join(folder, 'ext_34_mental'), (desk) =>
        totalsWith(desk, 'mildMental'),
      ),
      ext_margin: await openRehearsal(join(folder, 'ext_margin'), (desk) =>
        totalsWith(desk, 'marginalHouseholds'),
      ),
    };
    console.log(JSON.stringify({ ...month, roster, volunteers, switches }, null, 1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runScript(async () => {
  const [workbooks] = process.argv.slice(2);
  if (workbooks === undefined) throw new Error('请说明工作簿在哪个文件夹：npm run -s rehearse -- 文件夹');
  await rehearse(workbooks);
  return true;
});
