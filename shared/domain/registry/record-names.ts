import type { Belonging } from '#shared/domain/registry/belongings.ts';

/** The tables whose rows the history of a file speaks of. */
export type FileRecord =
  | Belonging
  | 'person'
  | 'certificate_component'
  | 'certificate_event'
  | 'household'
  | 'review_item';

/** What people call the parts of a file, by the tables they are in; its page, its history and its timeline alike. */
export const RECORD_NAMES: Readonly<Record<FileRecord, string>> = {
  person: '概况',
  former_number: '以前的身份证号',
  certificate: '证件',
  certificate_component: '多重残疾的各项',
  certificate_event: '证件办理',
  guardian: '监护人',
  bank_account: '账户',
  household: '家庭',
  household_member: '家庭成员',
  welfare_status: '待遇',
  insurance: '参保',
  service_need: '需求',
  person_note: '备注',
  attachment: '附件',
  entitlement: '补贴',
  application: '补贴申请',
  review_item: '年度复核',
  paid_before: '以往发放',
};

export const isFileRecord = (record: string): record is FileRecord => Object.hasOwn(RECORD_NAMES, record);

/** A part of a file by its table; a table that a later program wrote by its own name. */
export const recordName = (record: string): string => (isFileRecord(record) ? RECORD_NAMES[record] : record);
