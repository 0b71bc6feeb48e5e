import type { z } from 'zod';
import type { payments } from '#shared/contract/payments.ts';
import type { Session } from '#shared/contract/desk.ts';
import { BATCH_KIND_NAMES, type BatchState } from '#shared/domain/payments/batch.ts';
import type { DifferenceKind } from '#shared/domain/payments/comparison.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';

export type Batch = z.output<typeof payments.batches.output>[number];
export type Check = z.output<typeof payments.checks.output>[number];
export type DifferenceRow = z.output<typeof payments.differences.output>['differences'][number];
export type LineRow = z.output<typeof payments.lines.output>['lines'][number];
export type ReturnedRow = z.output<typeof payments.returned.output>['lines'][number];
export type OverpaymentRow = z.output<typeof payments.overpayments.output>['items'][number];
export type NoticeRow = z.output<typeof payments.notices.output>[number];
export type Misfit = z.output<typeof payments.readAnswers.output>['misfits'][number];
export type LookUpRow = z.output<typeof payments.lookUp.output>['answers'][number];
export type Asker = Pick<Session, 'role'>;

export const STATE_NAMES: Readonly<Record<BatchState, string>> = {
  draft: '待复核',
  confirmed: '已复核',
  noticed: '公示中',
  submitted: '已报送',
  paid: '已发放，待对账',
  reconciled: '已对账',
  closed: '已关账',
  void: '作废',
};

/** What a batch is called: its month and, beside the month's own, what it is. */
export function batchName({ kind, title, month }: Pick<Batch, 'kind' | 'title' | 'month'>): string {
  return kind === 'monthly' ? month : `${month} ${title ?? BATCH_KIND_NAMES[kind]}`;
}

export const DIFFERENCE_NAMES: Readonly<Record<DifferenceKind, string>> = {
  added: '＋ 新增',
  stopped: '－ 停发',
  changed: '≠ 变更',
};

export const stopText = (code: keyof typeof STOP_REASONS | null) =>
  code === null ? '原因未登记' : STOP_REASONS[code];

/** Why somebody is paid otherwise than last month. */
export function reasonText({ kind, reason }: DifferenceRow): string {
  switch (reason.kind) {
    case 'due':
      return kind === 'added' ? `自 ${reason.since} 起享受` : '✕ 说不出原因：有资格，却没有发';
    case 'paused':
      return kind === 'added' ? '暂停已解除' : '已暂停';
    case 'ended':
      return kind === 'added' ? `重新享受（此前：${stopText(reason.reason)}）` : stopText(reason.reason);
    case 'held':
      return kind === 'added' ? `复核放行（${reason.rule}）` : `待复核（${reason.rule}）`;
    case 'no-right':
      return kind === 'added' ? `又符合条件（此前：${stopText(reason.reason)}）` : stopText(reason.reason);
    case 'standard':
      return '标准变了';
    case 'nothing':
      return '✕ 说不出原因：没有资格记录';
  }
}
