import { ACCOUNT, BANK, IDENTITY, NAME, NOTE, SERIAL } from '#shared/domain/imports/profiles/subject.ts';
import type { Columns, RowCells } from '#shared/domain/imports/sheet-profile.ts';

export const ROSTER_COLUMNS = {
  serial: SERIAL,
  name: NAME,
  sex: { title: '性别', presence: 'expected' },
  ethnic: { title: '民族', presence: 'required' },
  identity: IDENTITY,
  certificate: {
    title: '残疾人证号',
    aliases: ['残疾证号', '残疾证号码', '残疾人证号码', '残疾人证', '证号'],
    presence: 'required',
    own: true,
  },
  category: { title: '残疾类别', aliases: ['类别', '残疾类型', '主残疾类别'], presence: 'required' },
  level: { title: '残疾等级', aliases: ['等级', '残疾级别', '主残疾等级'], presence: 'required' },
  components: { title: '多重残疾明细', aliases: ['多重明细', '多重残疾'], presence: 'expected' },
  issuedOn: { title: '发证日期', aliases: ['签发日期', '发证时间', '批准日期'], presence: 'required' },
  expiresOn: {
    title: '有效期至',
    aliases: ['有效期', '有效期止', '截止日期', '到期日期'],
    presence: 'required',
  },
  status: { title: '证件状态', aliases: ['状态', '残疾证状态'], presence: 'expected' },
  statusSince: { title: '状态变更日期', aliases: ['变更日期', '状态日期'], presence: 'optional' },
  household: { title: '户口性质', aliases: ['户口类型', '户籍性质', '户口类别'], presence: 'optional' },
  township: {
    title: '乡镇(街道)',
    aliases: ['乡镇', '乡镇街道', '街道', '所属乡镇', '乡(镇)', '乡镇/街道', '苏木乡镇', '苏木乡镇(街道)'],
    presence: 'required',
  },
  village: {
    title: '村(社区)',
    aliases: ['村', '社区', '村社区', '村/社区', '嘎查村', '嘎查村(社区)', '村(居)委会'],
    presence: 'expected',
  },
  phone: {
    title: '联系电话',
    aliases: ['电话', '手机', '手机号', '手机号码', '电话号码'],
    presence: 'expected',
  },
  guardian: { title: '监护人', aliases: ['监护人姓名', '法定监护人'], presence: 'optional' },
  guardianRelation: {
    title: '与监护人关系',
    aliases: ['监护人关系', '与残疾人关系', '关系'],
    presence: 'optional',
  },
  guardianPhone: { title: '监护人电话', aliases: ['监护人联系电话', '监护人手机'], presence: 'optional' },
  bank: BANK,
  account: ACCOUNT,
  /** As our own exports say it; a roster changes nobody's. */
  fileStatus: { title: '档案状态', presence: 'ignored' },
  note: NOTE,
} as const satisfies Columns;

export type RosterCells = RowCells<keyof typeof ROSTER_COLUMNS>;
