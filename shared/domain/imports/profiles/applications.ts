import { readPastDay } from '#shared/domain/imports/cells/days.ts';
import { readBankAccount } from '#shared/domain/imports/profiles/account.ts';
import {
  ACCOUNT,
  BANK,
  IDENTITY,
  NAME,
  NOTE,
  readSubject,
  SERIAL,
} from '#shared/domain/imports/profiles/subject.ts';
import { PROGRAM, readProgram } from '#shared/domain/imports/profiles/program.ts';
import { sheetProfile, type WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';

export const applicationsSheet = sheetProfile({
  id: 'applications',
  title: '新增',
  columns: {
    serial: SERIAL,
    name: NAME,
    identity: IDENTITY,
    program: PROGRAM,
    appliedOn: { title: '申请日期', aliases: ['递交日期', '申请时间', '受理日期'], presence: 'required' },
    approvedOn: { title: '审定日期', aliases: ['审批日期', '批准日期', '审核日期'], presence: 'required' },
    bank: BANK,
    account: ACCOUNT,
    note: { ...NOTE, presence: 'ignored' },
  },
  readRow: (cells, context) => {
    const subject = readSubject(cells, context);
    const program = cells.read('program', readProgram);
    const appliedOn = cells.read('appliedOn', readPastDay(context.today));
    const approvedOn = cells.read('approvedOn', readPastDay(context.today));
    const account = readBankAccount(cells);
    if (appliedOn !== undefined && approvedOn !== undefined && approvedOn < appliedOn) {
      const other = cells.title('appliedOn');
      cells.fault('approvedOn', { code: 'earlier-than', other, otherValue: appliedOn });
    }
    if (!subject || program === undefined) return undefined;
    cells.unique('identity', `${subject.identityNumber} ${program}`);
    if (appliedOn === undefined || approvedOn === undefined) return undefined;
    return { kind: 'application', ...subject, program, appliedOn, approvedOn, account };
  },
});

/** Applications that civil affairs approved; each is paid from the month it was handed in. */
export const applicationsWorkbook: WorkbookProfile = {
  id: 'applications',
  title: '新增审批',
  sheets: [applicationsSheet],
};
