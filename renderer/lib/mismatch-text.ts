import type { BatchKind } from '#shared/domain/payments/batch.ts';
import type { ProfileFault } from '#shared/domain/payments/bank-profile.ts';
import type { MISMATCHES } from '#shared/domain/payments/reconciliation.ts';

/** What does not fit between what was sent to the bank and what it answered. */
export const MISMATCH_TEXTS: Readonly<Record<(typeof MISMATCHES)[number], string>> = {
  unknown: '这一行的人和补贴没有报送过。请核对是不是别的月份的文件。',
  duplicate: '同一个人的同一项补贴出现了两次。请向银行核实。',
  'amount-differs': '金额和报送的不一样。请向银行核实。',
  unanswered: '有报送过的没有结果。请等银行给全再读。',
  'return-unsent': '银行说退回了，可是这个人的这项补贴没有报送过。请核对是不是别的月份的文件。',
};

/** What is wrong with the way in which the bank's files are set up. */
export const PROFILE_FAULT_TEXTS: Readonly<Record<ProfileFault, string>> = {
  'column-missing': '姓名、账号、金额三列不能少，没有保存。请把它们加上。',
  'column-twice': '同一列列了两次，没有保存。请去掉一个。',
  'title-twice': '有两列叫同一个名字，没有保存。请改掉一个。',
  'words-twice': '银行的同一句话对应了两种结果，没有保存。请去掉一个。',
};

/** Why a batch would have nobody in it. */
export const NOTHING_DUE: Readonly<Record<BatchKind, string>> = {
  monthly: '这个月没有人要发。',
  difference: '发过的月份里没有差额要补：标准没有提高，或者已经补过了。没有制单。',
  repay: '没有可以重发的：要先改好账户，或者登记已在银行办妥。没有制单。',
  grant: '名单里没有要发的人：没有人符合，或者这一期都已经做过单。没有制单。',
};
