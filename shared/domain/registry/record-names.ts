/** What people call the parts of a file, by the tables they are in. */
export const RECORD_NAMES: Readonly<Record<string, string>> = {
  person: '基本情况',
  former_number: '原身份证号',
  certificate: '残疾人证',
  certificate_event: '证件办理',
  guardian: '监护人',
  bank_account: '银行账户',
  household: '家庭',
  household_member: '家庭成员',
  welfare_status: '待遇',
  insurance: '参保',
  service_need: '需求',
  person_note: '记事',
  attachment: '附件',
  entitlement: '补贴资格',
  application: '补贴申请',
  paid_before: '发放记录',
};
