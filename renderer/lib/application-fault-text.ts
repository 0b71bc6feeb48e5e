import type { NoticeFault } from '#shared/domain/applications/holiday-notice.ts';
import type { ApplicationFault } from '#shared/domain/applications/saying.ts';
import type { ReviewFault } from '#shared/domain/reviews/record.ts';

/** Why something cannot be done with an application, and what to do. */
export const APPLICATION_FAULT_TEXTS: Readonly<Record<ApplicationFault, string>> = {
  elsewhere: '这件申请已经不在这一步了，可能刚刚有人办过，没有保存。请看它现在办到哪一步。',
  'too-early': '日期比到这一步的日子还早，没有保存。请核对日期。',
  'in-future': '日期在今天以后，没有保存。请核对日期。',
  'reasons-needed': '不同意要写明理由，好书面告知本人。请写上理由再保存。',
  'papers-needed': '退回补正要写明缺什么材料。请写上再保存。',
  'notice-days': '公示的起止日期不对：止日不能早于起日，也不能晚于填写意见的日期。请核对。',
  'objection-unanswered': '公示有异议，同意以前要在意见里写明怎么核实的。请写上再保存。',
  'override-elsewhere': '只有民政审定这一步才能写明理由放行。请去掉放行的理由再保存。',
  'not-returned': '这件申请没有退回补正，不用登记补正材料。请看它现在办到哪一步。',
  'has-ended': '这件申请已经办结，不能再撤回。',
  'not-approved': '还没有审定同意，不能标记“已录入国家系统”，一件都没有改。',
  'before-birth': '申请日期比出生日期还早，没有保存。请核对日期。',
  'same-day': '同一天已经申请过这项补贴，没有再受理。请打开那一件看看。',
  'approved-already': '已经审定同意，补贴已经开始享受，不能在这里更正。要停发请到“核查”里办理。',
  'not-decided': '这件申请还没有决定，没有可以告知的结果。请办到审定以后再记。',
  'told-in-writing': '未批准的申请要书面告知理由，没有保存。请把告知方式改成“书面告知”。',
  'no-back-pay': '这里没有过期换证可以补发的月份，没有保存。请去掉“补发”再保存。',
  'nothing-said': '还没有办过哪一步，没有可以更正的。',
  'still-open': '这项补贴还有一件申请没有办结，没有再受理。请先把那一件办完或撤回。',
};

/** What is wrong with a line of a holiday notice. */
export const NOTICE_FAULT_TEXTS: Readonly<Record<NoticeFault, string>> = {
  'no-such-day': '没有这一天，或者止日早于起日。请核对日期。',
  'other-year': '日期不是这一年的。请核对年份，一年一年地保存。',
  'no-word': '有日期，但没有写是放假还是上班。请写上“休”或者“班”。',
  both: '同一天又放假又上班。请核对。',
  'worked-weekday': '这天本来就是周一到周五，不用写上班。请核对日期。',
  'too-long': '放假超过 20 天。请核对起止日期。',
  nothing: '没有读到放假的日期。请把国务院办公厅的通知整段粘贴进来，或者一行写一天，如“2027-01-01 休”。',
};

/** Why something of a yearly review cannot be written down. */
export const REVIEW_FAULT_TEXTS: Readonly<Record<ReviewFault, string>> = {
  'begun-already': '这一年的复核已经建过了，没有再建。请在名单里打开它。',
  'due-in-past': '完成期限在今天以前，没有保存。请写今天或以后的日期。',
  'in-future': '复核日期在今天以后，没有保存。请核对日期。',
  'evidence-needed': '不是“正常”的要写明情况或依据，没有保存。请写上再保存。',
};
