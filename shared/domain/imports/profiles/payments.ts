import { readAmount } from '#shared/domain/imports/cells/amounts.ts';
import { readMonth } from '#shared/domain/imports/cells/days.ts';
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
import { monthOf } from '#shared/domain/month.ts';

const paymentsSheet = sheetProfile({
  id: 'payments',
  title: '发放花名册',
  columns: {
    serial: SERIAL,
    // What a register says of a person's home and certificate was true that month; the case file knows better.
    township: { title: '乡镇(街道)', aliases: ['乡镇', '乡镇街道'], presence: 'ignored' },
    village: { title: '村(社区)', aliases: ['村', '社区', '村社区'], presence: 'ignored' },
    name: NAME,
    identity: IDENTITY,
    certificate: { title: '残疾人证号', aliases: ['残疾证号'], presence: 'ignored' },
    category: { title: '残疾类别', presence: 'ignored' },
    level: { title: '残疾等级', presence: 'ignored' },
    program: PROGRAM,
    enrolledFrom: { title: '享受起始年月', aliases: ['起始年月', '享受开始年月'], presence: 'required' },
    rate: { title: '月标准(元)', aliases: ['补贴标准', '月标准', '标准'], presence: 'required', own: true },
    month: { title: '发放月份', aliases: ['发放年月', '月份'], presence: 'required' },
    paid: {
      title: '实发(元)',
      aliases: ['实发金额', '发放金额', '实发', '金额'],
      presence: 'required',
      own: true,
    },
    bank: BANK,
    account: ACCOUNT,
    note: { ...NOTE, presence: 'ignored' },
  },
  readRow: (cells, context) => {
    const subject = readSubject(cells, context);
    const program = cells.read('program', readProgram);
    const enrolledFrom = cells.read('enrolledFrom', readMonth);
    const month = cells.read('month', readMonth);
    const rateFen = cells.read('rate', readAmount);
    const paidFen = cells.read('paid', readAmount);
    const account = readBankAccount(cells);
    if (month !== undefined && month > monthOf(context.today)) {
      cells.fault('month', { code: 'month-in-future', month });
    }
    if (month !== undefined && enrolledFrom !== undefined && month < enrolledFrom) {
      const other = cells.title('enrolledFrom');
      cells.fault('month', { code: 'earlier-than', other, otherValue: enrolledFrom });
    }
    if (!subject || program === undefined || month === undefined) return undefined;
    cells.unique('identity', `${subject.identityNumber} ${program} ${month}`);
    if (enrolledFrom === undefined || rateFen === undefined || paidFen === undefined) return undefined;
    return { kind: 'payment', ...subject, program, enrolledFrom, rateFen, month, paidFen, account };
  },
});

/** A month's register: who is enrolled since when, and what was paid. */
export const paymentsWorkbook: WorkbookProfile = {
  id: 'payments',
  title: '两项补贴发放花名册',
  sheets: [paymentsSheet],
};
