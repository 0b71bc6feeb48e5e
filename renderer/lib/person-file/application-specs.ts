import type { STATES } from '#shared/domain/applications/steps.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { type FieldSpec, optionsFrom } from './field-spec.ts';

/** How an application stands, as the lists name it. */
export const APPLICATION_STATES = {
  'at-step': '在办',
  returned: '待补正',
  approved: '已审定',
  refused: '未批准',
  withdrawn: '已撤回',
} as const satisfies Readonly<Record<(typeof STATES)[number], string>>;

/** What the history calls the parts of an application. */
export const APPLICATION: readonly FieldSpec[] = [
  { name: 'program', label: '补贴', kind: 'choice', options: optionsFrom(PROGRAM_NAMES) },
  { name: 'appliedOn', label: '申请日期', kind: 'day' },
  { name: 'channel', label: '来源', kind: 'text' },
  { name: 'state', label: '状态', kind: 'choice', options: optionsFrom(APPLICATION_STATES) },
  { name: 'step', label: '步骤', kind: 'text' },
  { name: 'since', label: '自', kind: 'day' },
  { name: 'listedOn', label: '期限或办结日期', kind: 'day' },
  { name: 'approvedOn', label: '审定日期', kind: 'day' },
  { name: 'nationalOn', label: '录入国家系统', kind: 'day' },
  { name: 'toldOn', label: '告知本人', kind: 'day' },
  { name: 'toldHow', label: '告知方式', kind: 'text' },
  { name: 'remark', label: '备注', kind: 'text' },
  { name: 'withdrawnWhy', label: '撤回原因', kind: 'text' },
];

/** And of an entitlement. */
export const ENTITLEMENT: readonly FieldSpec[] = [
  { name: 'program', label: '补贴', kind: 'choice', options: optionsFrom(PROGRAM_NAMES) },
  { name: 'startMonth', label: '享受自', kind: 'text' },
  { name: 'stopMonth', label: '停发自', kind: 'text' },
  { name: 'stopReason', label: '停发原因', kind: 'choice', options: optionsFrom(STOP_REASONS) },
  { name: 'pausedFrom', label: '暂停自', kind: 'text' },
  { name: 'backFrom', label: '过期换证补发自', kind: 'text' },
  { name: 'renewedFrom', label: '新证享受自', kind: 'text' },
];

/** And of a month that was paid before this desk. */
export const PAID_BEFORE: readonly FieldSpec[] = [
  { name: 'program', label: '补贴', kind: 'choice', options: optionsFrom(PROGRAM_NAMES) },
  { name: 'month', label: '月份', kind: 'text' },
  { name: 'bank', label: '开户银行', kind: 'text' },
];

/** And of somebody's part in a yearly review. */
export const REVIEW: readonly FieldSpec[] = [{ name: 'result', label: '复核结果', kind: 'text' }];
