/** The office's own lists of words (domain dictionary 11.2); what stands in a column is one of these. */
export const HOUSEHOLD_TYPES = ['农业', '非农业', '居民'] as const;
export type HouseholdType = (typeof HOUSEHOLD_TYPES)[number];
export const MARITAL_STATES = ['未婚', '有配偶', '丧偶', '离婚'] as const;
export type Marital = (typeof MARITAL_STATES)[number];
export const EDUCATIONS = ['不识字', '小学', '初中', '高中中专', '专科', '本科', '研究生'] as const;
export type Education = (typeof EDUCATIONS)[number];
export const EMPLOYMENTS = [
  '按比例就业',
  '集中就业',
  '个体/自主创业',
  '公益性岗位',
  '辅助性就业',
  '农村种养加',
  '灵活就业',
  '未就业',
  '在校',
  '退休',
  '学龄前',
] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

/** Where a certificate stands; 已过期 is not among them: it follows from the day. */
export const CERTIFICATE_STATUSES = [
  '正常',
  '冻结',
  '注销',
  '迁出',
  '挂失补办中',
  '换领中',
  '等级变更中',
] as const;
export type CertificateStatus = (typeof CERTIFICATE_STATUSES)[number];

export const CERTIFICATE_EVENTS = [
  '新办',
  '换领',
  '补办',
  '类别等级变更',
  '迁入',
  '迁出',
  '冻结',
  '解冻',
  '注销',
] as const;
export type CertificateEventKind = (typeof CERTIFICATE_EVENTS)[number];

export const GUARDIAN_KINDS = ['法定', '指定', '委托'] as const;
export const RELATIONS = ['配偶', '父', '母', '子', '女', '兄弟姐妹', '祖父母', '孙子女', '其他'] as const;
export type GuardianKind = (typeof GUARDIAN_KINDS)[number];
export const ACCOUNT_KINDS = ['社保卡', '一卡通', '银行卡', '存折'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const NEED_KINDS = ['康复', '辅具', '无障碍', '培训', '就业', '托养', '教育', '其他'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export const PENSION_STATES = ['城乡居民', '职工', '已领取', '未参保'] as const;
export type PensionState = (typeof PENSION_STATES)[number];
export const MEDICAL_STATES = ['居民', '职工', '未参保'] as const;
export type MedicalState = (typeof MEDICAL_STATES)[number];

export const ATTACHMENT_KINDS = [
  '照片',
  '身份证',
  '户口簿',
  '残疾人证',
  '评定表',
  '低保证',
  '委托书',
  '告知同意',
  '其他',
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
