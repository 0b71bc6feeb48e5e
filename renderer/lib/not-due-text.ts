import type { NotDue } from '#shared/domain/documents/not-due.ts';

/** Why a form would say nothing of somebody now, and what there is to do first. */
export const NOT_DUE_TEXT: Readonly<Record<NotDue, string>> = {
  'owes-nothing': '这个人没有未退回的多发款，不需要退缴通知书。多发款在“发放”的“追缴”里看。',
  'no-arrears': '这个人没有复核过的补发，补发审批表没有内容。请先制单、复核有补发的那个月。',
  'not-approved': '这件申请还没有审定同意，不能出核准告知书。',
  'not-refused': '这件申请没有“不同意”的意见，不能出不予批准通知书。',
  'nothing-missing': '这件申请没有退回补正，不需要补正告知书。',
  'no-step': '这项补贴没有停发、暂停或恢复过，没有什么要通知。',
  'no-drill': '没有找到这次恢复演练的记录。请先在“备份”里做一次演练。',
};
