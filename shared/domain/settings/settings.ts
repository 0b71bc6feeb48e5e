/** How the window may look; each account has its own. */
export const THEMES = ['light', 'dark', 'contrast'] as const;

type Definition = {
  readonly label: string;
  readonly group: 'office' | 'safety' | 'deadlines' | 'volunteers';
  readonly kind: 'text' | 'number' | 'switch';
  readonly initial: string | number | boolean;
  /** Dated settings keep every value with the day it counts from; a closed month is never judged by a later one. */
  readonly dated: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
};

/** Everything an office may decide for itself. An area adds its settings here and the page shows them. */
export const SETTINGS = {
  'office.name': {
    label: '单位名称',
    group: 'office',
    kind: 'text',
    initial: '林西县残疾人联合会',
    dated: true,
    min: 4,
    max: 40,
  },
  'office.countyCode': {
    label: '县级行政区划代码',
    group: 'office',
    kind: 'text',
    initial: '150424',
    dated: false,
    min: 6,
    max: 6,
  },
  'office.documentPrefix': {
    label: '机关代字',
    group: 'office',
    kind: 'text',
    initial: '林残联',
    dated: true,
    min: 1,
    max: 12,
  },
  'office.phone': {
    label: '联系电话',
    group: 'office',
    kind: 'text',
    initial: '',
    dated: false,
    min: 0,
    max: 40,
  },
  'safety.backupDays': {
    label: '多少天没有验证过的备份就提醒',
    group: 'safety',
    kind: 'number',
    initial: 7,
    dated: false,
    min: 1,
    max: 60,
    unit: '天',
  },
  'safety.idleMinutes': {
    label: '无人操作后锁定',
    group: 'safety',
    kind: 'number',
    initial: 10,
    dated: false,
    min: 1,
    max: 120,
    unit: '分钟',
  },
  'safety.onePerson': {
    label: '单人办公：制单的人可以自己复核，单据上注明',
    group: 'safety',
    kind: 'switch',
    initial: false,
    dated: false,
  },
  'deadline.notice': {
    label: '发放公示天数',
    group: 'deadlines',
    kind: 'number',
    initial: 10,
    dated: true,
    min: 1,
    max: 60,
    unit: '个工作日',
  },
  'review.month': {
    label: '年度复核月份',
    group: 'deadlines',
    kind: 'number',
    initial: 9,
    dated: true,
    min: 1,
    max: 12,
    unit: '月',
  },
  'volunteers.star1': {
    label: '一星级志愿者的服务时长',
    group: 'volunteers',
    kind: 'number',
    initial: 100,
    dated: true,
    min: 1,
    max: 20_000,
    unit: '小时',
  },
  'volunteers.star2': {
    label: '二星级志愿者的服务时长',
    group: 'volunteers',
    kind: 'number',
    initial: 300,
    dated: true,
    min: 1,
    max: 20_000,
    unit: '小时',
  },
  'volunteers.star3': {
    label: '三星级志愿者的服务时长',
    group: 'volunteers',
    kind: 'number',
    initial: 600,
    dated: true,
    min: 1,
    max: 20_000,
    unit: '小时',
  },
  'volunteers.star4': {
    label: '四星级志愿者的服务时长',
    group: 'volunteers',
    kind: 'number',
    initial: 1000,
    dated: true,
    min: 1,
    max: 20_000,
    unit: '小时',
  },
  'volunteers.star5': {
    label: '五星级志愿者的服务时长',
    group: 'volunteers',
    kind: 'number',
    initial: 1500,
    dated: true,
    min: 1,
    max: 20_000,
    unit: '小时',
  },
  'volunteers.starNotice': {
    label: '星级公示天数',
    group: 'volunteers',
    kind: 'number',
    initial: 5,
    dated: true,
    min: 5,
    max: 60,
    unit: '个工作日',
  },
} as const satisfies Readonly<Record<string, Definition>>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as [SettingKey, ...SettingKey[]];

export type SettingFault = 'kind' | 'too-small' | 'too-large' | 'date-needed' | 'date-unused' | 'county-code';

const TYPES = { text: 'string', number: 'number', switch: 'boolean' } as const;

/** What is wrong with a value for this setting; undefined when it may be saved. */
export function settingFault(
  key: SettingKey,
  value: string | number | boolean,
  effectiveFrom: string | null,
): SettingFault | undefined {
  const definition: Definition = SETTINGS[key];
  if (definition.dated && effectiveFrom === null) return 'date-needed';
  if (!definition.dated && effectiveFrom !== null) return 'date-unused';
  if (typeof value !== TYPES[definition.kind]) return 'kind';
  const size = typeof value === 'string' ? value.length : Number(value);
  if (definition.min !== undefined && size < definition.min) return 'too-small';
  if (definition.max !== undefined && size > definition.max) return 'too-large';
  if (key === 'office.countyCode' && !/^\d{6}$/.test(String(value))) return 'county-code';
  return undefined;
}

type DatedValue = {
  readonly key: SettingKey;
  readonly value: string | number | boolean;
  readonly effectiveFrom: string | null;
};

/** The value of a setting on a day (YYYY-MM-DD); `values` newest first. The latest that counts by then, else the one it starts with. */
export function settingOn(
  values: readonly DatedValue[],
  key: SettingKey,
  day: string,
): string | number | boolean {
  const from = (value: DatedValue) => value.effectiveFrom ?? '';
  const counting = values.filter((value) => value.key === key && from(value) <= day);
  const latest = counting.reduce<DatedValue | undefined>(
    (best, value) => (best && from(best) >= from(value) ? best : value),
    undefined,
  );
  return latest?.value ?? SETTINGS[key].initial;
}
