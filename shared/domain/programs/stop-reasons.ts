/** Why a subsidy ends (domain dictionary 11.3, `stop_reason`), with the words of notices and registers. */
export const STOP_REASONS = {
  '01': '死亡',
  '02': '户籍迁出',
  '03': '残疾人证过期',
  '04': '残疾人证冻结',
  '05': '残疾人证注销',
  '06': '等级或类别变化，不再符合',
  '07': '退出低保',
  '08': '纳入特困供养',
  '09': '领取工伤保险生活护理费',
  '10': '择高选择其他补贴',
  '11': '孤儿或事实无人抚养儿童',
  '12': '服刑',
  '13': '失踪',
  '14': '弄虚作假',
  '15': '复核不合格或未认证',
  '16': '本人放弃',
  '17': '其他',
} as const;
export type StopReason = keyof typeof STOP_REASONS;

/** Reasons of which a day is known, so that an office may say whether that month is still paid; the others go by months. */
export const REASONS_BY_DAY = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '13',
  '14',
  '15',
  '16',
  '17',
] as const satisfies readonly StopReason[];
