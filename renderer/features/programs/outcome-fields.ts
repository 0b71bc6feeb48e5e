import type { Outcome } from '#shared/domain/programs/outcomes.ts';

type Field = {
  readonly name: 'on' | 'toldBy' | 'how' | 'evidence' | 'reason' | 'document';
  readonly label: string;
  readonly kind: 'day' | 'how' | 'text';
  readonly required: boolean;
};

const TOLD: readonly Field[] = [
  { name: 'on', label: '哪天告知', kind: 'day', required: true },
  { name: 'toldBy', label: '谁告知的', kind: 'text', required: true },
  { name: 'how', label: '怎么告知', kind: 'how', required: true },
  { name: 'evidence', label: '凭据（如本人签字、通话记录，可不填）', kind: 'text', required: false },
];

const FIELDS: Readonly<Record<Outcome, readonly Field[]>> = {
  applied: [{ name: 'on', label: '哪天申请', kind: 'day', required: true }],
  told: TOLD,
  unwilling: TOLD,
  'not-eligible': [{ name: 'reason', label: '为什么不符合', kind: 'text', required: true }],
  stopped: [{ name: 'document', label: '依据的文件（不填就用名单上那一条）', kind: 'text', required: false }],
  paused: [{ name: 'reason', label: '为什么暂停', kind: 'text', required: true }],
  kept: [{ name: 'reason', label: '为什么继续享受', kind: 'text', required: true }],
};

/** What is asked about an outcome: what an audit will ask for later. */
export const outcomeFields = (outcome: Outcome): readonly Field[] => FIELDS[outcome];
