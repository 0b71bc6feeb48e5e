import { readPastDay } from '#shared/domain/imports/cells/days.ts';
import { readText } from '#shared/domain/imports/cells/text.ts';
import { readWord } from '#shared/domain/imports/cells/words.ts';
import { applicationsSheet } from '#shared/domain/imports/profiles/applications.ts';
import { IDENTITY, NAME, readSubject, SERIAL } from '#shared/domain/imports/profiles/subject.ts';
import { CHANGE_CODES, type ChangeCode } from '#shared/domain/imports/records.ts';
import { sheetProfile, type WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';

const written = (code: ChangeCode) => {
  const name = CHANGE_CODES[code];
  return [
    code,
    `${code}${name}`,
    String(code),
    name,
    `${code}.${name}`,
    `${code}、${name}`,
    `${code}-${name}`,
  ] as const;
};

const readChangeCode = readWord<ChangeCode>([written(1), written(2), written(3), written(4)]);

const changesSheet = sheetProfile({
  id: 'changes',
  title: '变更',
  columns: {
    serial: SERIAL,
    name: NAME,
    identity: IDENTITY,
    code: {
      title: '变更类型',
      aliases: ['变更代码', '变更', '变更类别', '变更原因代码', '变更情况', '类型'],
      presence: 'required',
    },
    changedOn: {
      title: '变更日期',
      aliases: ['变更时间', '死亡日期', '取消日期', '死亡(取消)日期', '日期'],
      presence: 'optional',
    },
    reason: { title: '变更原因', aliases: ['原因', '备注', '说明'], presence: 'optional' },
  },
  readRow: (cells, context) => {
    const subject = readSubject(cells, context);
    const code = cells.read('code', readChangeCode);
    const changedOn = cells.read('changedOn', readPastDay(context.today));
    const reason = cells.read('reason', readText);
    // The month in which payment stops follows from the day of death.
    if (code === 1 && changedOn === undefined && cells.has('changedOn')) {
      cells.fault('changedOn', { code: 'needed-with', other: cells.title('code') });
    }
    if (!subject || code === undefined) return undefined;
    cells.unique('identity', `${subject.identityNumber} ${code}`);
    return { kind: 'change', ...subject, code, changedOn, reason };
  },
});

/** The office's monthly workbook: who comes in on one sheet, who changes or leaves on the other. */
export const changesWorkbook: WorkbookProfile = {
  id: 'changes',
  title: '新增变更表',
  sheets: [applicationsSheet, changesSheet],
};
