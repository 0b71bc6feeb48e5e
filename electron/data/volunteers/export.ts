import { createHash } from 'node:crypto';
import type { HoursAsked } from '#shared/contract/volunteers/hours.ts';
import { hoursText } from '#shared/domain/volunteers/hours.ts';
import { type ExportColumn, writeWorkbook } from '../exports/write-workbook.ts';
import type { JobContext } from '../rpc/context.ts';
import { hoursLines } from './hours.ts';

const TITLE = '志愿服务时长';
const COLUMNS: readonly ExportColumn[] = [
  { title: '志愿者编号', width: 14, kind: 'text' },
  { title: '姓名', width: 12, kind: 'text' },
  { title: '所属联络站', width: 30, kind: 'text' },
  { title: '月份', width: 10, kind: 'text' },
  { title: '服务类别', width: 12, kind: 'text' },
  { title: '次数', width: 8, kind: 'number' },
  { title: '分钟', width: 10, kind: 'number' },
  { title: '小时', width: 10, kind: 'text' },
];

/** The hours of a period as a workbook: whole minutes, and hours as paper shows them. */
export async function exportHours({ reader, session, clock, pause, note }: JobContext, asked: HoursAsked) {
  const lines = hoursLines(reader, asked);
  await pause({ done: 0, total: lines.length });
  const today = clock.today();
  const rows = lines.map(({ number, name, station, month, service, minutes, times }) => [
    number,
    name,
    station,
    month,
    service,
    times,
    minutes,
    hoursText(minutes),
  ]);
  const minutes = lines.reduce((sum, line) => sum + line.minutes, 0);
  const footer = `制表：${session.name}，${today} 从业务台导出，${asked.from} 至 ${asked.to}，共 ${hoursText(minutes)} 小时`;
  const content = await writeWorkbook({ title: TITLE, columns: COLUMNS, rows, footer });
  note({ detail: { rows: rows.length, sha256: createHash('sha256').update(content).digest('hex') } });
  return {
    fileName: `${TITLE}-${asked.from}-${asked.to}.xlsx`,
    content: new Uint8Array(content),
    rows: rows.length,
  };
}
