import type { MISMATCHES } from '#shared/domain/payments/reconciliation.ts';

/** What does not fit between what was sent to the bank and what it answered. */
export const MISMATCH_TEXTS: Readonly<Record<(typeof MISMATCHES)[number], string>> = {
  unknown: '这一行的人和补贴没有报送过。请核对是不是别的月份的文件。',
  duplicate: '同一个人的同一项补贴出现了两次。请向银行核实。',
  'amount-differs': '金额和报送的不一样。请向银行核实。',
  unanswered: '有报送过的没有结果。请等银行给全再读。',
};
