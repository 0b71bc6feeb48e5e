/** 应享未享: a right and no subsidy. 不应享: a subsidy and no right. */
export const FINDING_KINDS = ['should-have', 'should-not'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What may become of a finding, with the words of the office. */
export const OUTCOME_NAMES = {
  applied: '已申请',
  told: '已告知待办',
  unwilling: '不愿申请',
  'not-eligible': '不符合',
  stopped: '已停发',
  paused: '已暂停',
  kept: '继续享受',
} as const;
export type Outcome = keyof typeof OUTCOME_NAMES;

/** Which outcomes belong to which kind. */
export const OUTCOMES_OF = {
  'should-have': ['applied', 'told', 'unwilling', 'not-eligible'],
  'should-not': ['stopped', 'paused', 'kept'],
} as const satisfies Record<FindingKind, readonly Outcome[]>;

/** How somebody is told of a right. */
export const WAYS_OF_TELLING = ['入户', '电话', '短信', '书面告知', '村委会转告'] as const;
