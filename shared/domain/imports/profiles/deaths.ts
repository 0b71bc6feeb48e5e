import { readPastDay } from '#shared/domain/imports/cells/days.ts';
import { IDENTITY, NAME, NOTE, readSubject, SERIAL } from '#shared/domain/imports/profiles/subject.ts';
import { sheetProfile, type WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';

const deathsSheet = sheetProfile({
  id: 'deaths',
  title: '死亡人员',
  columns: {
    serial: SERIAL,
    name: NAME,
    identity: IDENTITY,
    diedOn: { title: '死亡日期', aliases: ['死亡时间', '去世日期', '火化日期'], presence: 'required' },
    note: { ...NOTE, presence: 'ignored' },
  },
  readRow: (cells, context) => {
    const subject = readSubject(cells, context);
    const diedOn = cells.read('diedOn', readPastDay(context.today));
    if (!subject) return undefined;
    cells.unique('identity', subject.identityNumber);
    if (diedOn === undefined) return undefined;
    if (diedOn < subject.birthDate) {
      cells.fault('diedOn', { code: 'earlier-than', other: '出生日期', otherValue: subject.birthDate });
    }
    return { kind: 'death', ...subject, diedOn };
  },
});

export const deathsWorkbook: WorkbookProfile = {
  id: 'deaths',
  title: '死亡人员名单',
  sheets: [deathsSheet],
};
