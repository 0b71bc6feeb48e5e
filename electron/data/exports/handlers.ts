import { createHash } from 'node:crypto';
import type { exports } from '#shared/contract/exports.ts';
import { AppError } from '#shared/contract/errors.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import type { Handlers } from '../rpc/context.ts';
import { rosterPages } from '../registry/roster.ts';
import { MASKED, ROSTER_COLUMNS, WHOLE } from './roster-columns.ts';
import { writeWorkbook } from './write-workbook.ts';

const TITLE = '残疾人名册';

export const exportsHandlers: Handlers<typeof exports> = {
  roster: async ({ reader, session, clock, pause, note }, { filter, purpose }) => {
    if (purpose !== null && !CLERKS.includes(session.role)) throw new AppError('not-allowed');
    const today = clock.today();
    const shown = purpose === null ? MASKED : WHOLE;
    const rows: (string | null)[][] = [];
    for (const lines of rosterPages(reader, filter, Day.parse(today))) {
      for (const line of lines) rows.push(ROSTER_COLUMNS.map(({ read }) => read(line, shown)));
      await pause({ done: rows.length, total: null });
    }
    const used = purpose === null ? '号码已部分隐藏' : `含完整号码，用途：${purpose}`;
    const footer = `制表：${session.name}，${today} 从业务台导出，共 ${rows.length} 人，${used}`;
    const content = await writeWorkbook({ title: TITLE, columns: ROSTER_COLUMNS, rows, footer });
    const sha256 = createHash('sha256').update(content).digest('hex');
    note({ ...(purpose === null ? {} : { reason: purpose }), detail: { people: rows.length, sha256 } });
    return { fileName: `${TITLE}-${today}.xlsx`, content: new Uint8Array(content), people: rows.length };
  },
};
