/** What volunteers do for disabled people, as the office's workbooks call it (衢州市残联's list, domain section 7). */
export const SERVICES = [
  '社会保障',
  '康复医疗',
  '教育培训',
  '就业帮扶',
  '托养照料',
  '文化体育',
  '权益维护',
  '家政服务',
  '出行协助',
  '心理辅导',
  '大型活动',
  '其他',
] as const;
export type Service = (typeof SERVICES)[number];

const SYNONYMS: Readonly<Partial<Record<Service, readonly string[]>>> = {
  就业帮扶: ['就业扶贫'],
  文化体育: ['文化生活', '体育健身'],
  家政服务: ['家政'],
  出行协助: ['出行'],
};

/** Each kind of service with every way in which workbooks write it, its own name first. */
export const SERVICE_WORDS: readonly (readonly [Service, ...string[]])[] = SERVICES.map((service) => [
  service,
  service,
  ...(SYNONYMS[service] ?? []),
]);

export const SKILLS = [
  '手语',
  '盲文',
  '医护',
  '心理',
  '法律',
  '驾驶',
  '家政',
  '教学',
  '文艺',
  '摄影',
] as const;

/** 在册 may take part; 暂停 for a time not; 退出 has left the register. */
export const VOLUNTEER_STATUSES = ['在册', '暂停', '退出'] as const;
export type VolunteerStatus = (typeof VOLUNTEER_STATUSES)[number];

export const IDENTITY_KINDS = ['居民身份证', '护照', '港澳台居民居住证', '其他'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export const POLITICAL = ['群众', '共青团员', '中共党员', '民主党派'] as const;
export type Political = (typeof POLITICAL)[number];

export const STATION_LEVELS = ['county', 'town'] as const;
export type StationLevel = (typeof STATION_LEVELS)[number];

/** Where a time at the desk comes from: signed at the desk, entered from the sheet afterwards, or a workbook. */
export const STAY_SOURCES = ['签到', '补录', '导入'] as const;
export type StaySource = (typeof STAY_SOURCES)[number];

/** planned: being prepared and entered; submitted: somebody else is to check it; approved: it counts. */
export const ACTIVITY_STATES = ['planned', 'submitted', 'approved', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];
export const ACTIVITY_STATE_NAMES: Readonly<Record<ActivityState, string>> = {
  planned: '筹备、录入',
  submitted: '待核准',
  approved: '已核准',
  cancelled: '已取消',
};

export const RECORD_KINDS = ['培训', '表彰', '评价'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What the plan wants by its end (林西县“十四五”残疾人事业发展规划, 2022-08-26). */
export const PLAN_TARGETS = { volunteers: 500, activities: 100, beneficiaries: 1000 } as const;
