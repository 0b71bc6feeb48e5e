import { RETURN_CODES, type ReturnCode } from './return-codes.ts';

/** What a column of the outgoing file may hold (domain section 5). */
export const BANK_FIELDS = {
  serial: '序号',
  name: '姓名',
  identity: '公民身份号码',
  account: '社保卡/银行账号',
  holder: '户名',
  bank: '开户行',
  amount: '金额(元)',
  memo: '摘要',
  township: '乡镇',
  village: '村',
  phone: '手机号',
} as const;
export type BankField = keyof typeof BANK_FIELDS;
export const BANK_FIELD_KEYS = Object.keys(BANK_FIELDS) as [BankField, ...BankField[]];

/** Without these a bank can pay nobody, and its answer cannot be held against the file. */
const NEEDED: readonly BankField[] = ['name', 'account', 'amount'];

export const BANK_FORMATS = ['xlsx', 'csv', 'txt'] as const;
export const BANK_ENCODINGS = ['gbk', 'utf-8'] as const;
export const BANK_SEPARATORS = [',', '|', '\t', ';'] as const;

/** What the bank calls a column of its answer. */
export const ANSWER_FIELDS = {
  identity: '公民身份号码',
  amount: '金额(元)',
  memo: '摘要',
  result: '处理结果',
  reason: '失败原因',
} as const;
export type AnswerField = keyof typeof ANSWER_FIELDS;
export const ANSWER_FIELD_KEYS = Object.keys(ANSWER_FIELDS) as [AnswerField, ...AnswerField[]];

/** How the files that go to the bank and come from it look. */
export type BankProfile = {
  readonly name: string;
  readonly format: (typeof BANK_FORMATS)[number];
  readonly encoding: (typeof BANK_ENCODINGS)[number];
  readonly separator: (typeof BANK_SEPARATORS)[number];
  /** Whether the first line names the columns. */
  readonly header: boolean;
  readonly columns: readonly { readonly field: BankField; readonly title: string }[];
  readonly answer: {
    /** Names of columns beside those that every bank uses. */
    readonly titles: readonly { readonly field: AnswerField; readonly title: string }[];
    /** Words of the bank and the code that each means; asked before those that every bank uses. */
    readonly words: readonly { readonly words: string; readonly means: ReturnCode }[];
  };
};

const STANDARD_COLUMNS: readonly BankField[] = [
  'serial',
  'name',
  'identity',
  'account',
  'holder',
  'bank',
  'amount',
  'memo',
  'township',
];

/** What an office starts from. */
export const STANDARD_PROFILE: BankProfile = {
  name: '通用格式',
  format: 'xlsx',
  encoding: 'gbk',
  separator: ',',
  header: true,
  columns: STANDARD_COLUMNS.map((field) => ({ field, title: BANK_FIELDS[field] })),
  answer: { titles: [], words: [] },
};

export const PROFILE_FAULTS = ['column-missing', 'column-twice', 'title-twice', 'words-twice'] as const;
export type ProfileFault = (typeof PROFILE_FAULTS)[number];

/** What is wrong with a profile; undefined when files can be written and read by it. */
export function profileFault({ columns, answer }: BankProfile): ProfileFault | undefined {
  const fields = columns.map(({ field }) => field);
  if (NEEDED.some((field) => !fields.includes(field))) return 'column-missing';
  if (isTwice(fields)) return 'column-twice';
  if (isTwice(columns.map(({ title }) => title))) return 'title-twice';
  if (isTwice(answer.words.map(({ words }) => words))) return 'words-twice';
  return undefined;
}

const isTwice = (values: readonly string[]) => new Set(values).size < values.length;

type Dated = { readonly effectiveFrom: string; readonly profile: BankProfile };

/** The profile of a day (YYYY-MM-DD); `rows` in the order in which they were set. */
export function profileOn(rows: readonly Dated[], day: string): BankProfile {
  let best: Dated | undefined;
  for (const row of rows) {
    if (row.effectiveFrom <= day && (!best || best.effectiveFrom <= row.effectiveFrom)) best = row;
  }
  return best?.profile ?? STANDARD_PROFILE;
}

export const RETURN_CODE_KEYS = Object.keys(RETURN_CODES) as [ReturnCode, ...ReturnCode[]];
