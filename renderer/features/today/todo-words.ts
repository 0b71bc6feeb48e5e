import type { Todo } from '#shared/contract/today.ts';
import { lossText } from '#renderer/lib/backup-loss.ts';
import { counted } from '#renderer/lib/counted.ts';

type Words = { readonly say: (count: number) => string; readonly verb: string; readonly path: string };

/** What there is to do, in words, and the way there. */
export const TODOS: Readonly<Record<Todo['kind'], Words>> = {
  'recovery-sheet': {
    say: () => '恢复单还没有打印并放进保险柜',
    verb: '去打印',
    path: '/settings#recovery-sheet',
  },
  'contents-lost': {
    say: (count) => `${counted(count)} 个附件、照片或文书的内容不见了或读不出来，备份里也会缺`,
    verb: '去找回',
    path: '/backup',
  },
  'backup-never': {
    say: (people) => `还没有验证过的备份，${lossText({ isProven: false, changesSince: 0, people })}`,
    verb: '去备份',
    path: '/backup',
  },
  'backup-due': {
    say: (count) => `好几天没有验证过的备份，${lossText({ isProven: true, changesSince: count, people: 0 })}`,
    verb: '去备份',
    path: '/backup',
  },
  'drill-due': {
    say: () => '这个季度还没有做过恢复演练',
    verb: '去演练',
    path: '/backup',
  },
  'first-passwords': {
    say: (count) => `${counted(count)} 个账户还在用管理员设的密码，请本人登录后改掉`,
    verb: '看账户',
    path: '/accounts',
  },
  'certificates-expired': {
    say: (count) => `${counted(count)} 人的残疾人证已过期`,
    verb: '看名单',
    path: '/registry?certificateTerms=expired',
  },
  'certificates-one-month': {
    say: (count) => `${counted(count)} 人的残疾人证在一个月内到期`,
    verb: '看名单',
    path: '/registry?certificateTerms=one-month',
  },
  'certificates-six-months': {
    say: (count) => `${counted(count)} 人的残疾人证在六个月内到期，可以提醒换领`,
    verb: '看名单',
    path: '/registry?certificateTerms=six-months',
  },
  'stop-proposals': {
    say: (count) => `${counted(count)} 条补贴不再符合条件，还在享受`,
    verb: '逐条处理',
    path: '/programs?kind=should-not',
  },
  'should-have': {
    say: (count) => `${counted(count)} 条补贴符合条件，还没有享受`,
    verb: '去告知',
    path: '/programs?kind=should-have',
  },
  'alike-people': {
    say: (count) => `${count >= 100 ? '100 对以上' : `${counted(count)} 对`}档案可能是同一个人`,
    verb: '去核对',
    path: '/registry/alikes',
  },
  'applications-late': {
    say: (count) => `${counted(count)} 件补贴申请超过期限还没有办`,
    verb: '去办',
    path: '/applications?lateness=late',
  },
  'applications-soon': {
    say: (count) => `${counted(count)} 件补贴申请三个工作日内到期`,
    verb: '去办',
    path: '/applications?lateness=soon',
  },
  'applications-returned': {
    say: (count) => `${counted(count)} 件补贴申请退回补正，等材料`,
    verb: '看名单',
    path: '/applications?state=returned',
  },
  'applications-refused-untold': {
    say: (count) => `${counted(count)} 件未批准的申请还没有书面告知本人`,
    verb: '看名单',
    path: '/applications?state=refused&notTold=1',
  },
  'applications-approved-untold': {
    say: (count) => `${counted(count)} 件已审定的申请还没有告知本人`,
    verb: '看名单',
    path: '/applications?state=approved&notTold=1',
  },
  'applications-not-national': {
    say: (count) => `${counted(count)} 件已审定的申请还没有录入国家系统`,
    verb: '看名单',
    path: '/applications?state=approved&notNational=1',
  },
  'holidays-unknown': {
    say: () => '有申请的期限落在还没有放假安排的年份，只按周末算了',
    verb: '去录放假安排',
    path: '/settings#holidays',
  },
  'holidays-to-enter': {
    say: () => '国务院办公厅的新一年放假安排该发了，还没有录入',
    verb: '去录放假安排',
    path: '/settings#holidays',
  },
  'review-late': {
    say: (count) => `年度复核已过期限，还有 ${counted(count)} 人没有复核`,
    verb: '去复核',
    path: '/applications/reviews',
  },
  'review-left': {
    say: (count) => `年度复核还有 ${counted(count)} 人没有复核`,
    verb: '去复核',
    path: '/applications/reviews',
  },
  'review-to-begin': {
    say: (count) => `今年的年度复核，还有 ${counted(count)} 个乡镇没有开始`,
    verb: '去开始',
    path: '/applications/reviews',
  },
  'activities-over': {
    say: (count) => `${counted(count)} 场志愿活动已经结束，还没有录入、报核`,
    verb: '去录入',
    path: '/volunteers/activities?late=1',
  },
  'activities-to-approve': {
    say: (count) => `${counted(count)} 场志愿活动等核准`,
    verb: '去核准',
    path: '/volunteers/activities?state=submitted',
  },
  'volunteer-requests': {
    say: (count) => `${counted(count)} 条志愿者的更正申请还没有处理`,
    verb: '去处理',
    path: '/volunteers/stars',
  },
  'stars-to-propose': {
    say: (count) => `${counted(count)} 位志愿者的时长够了新的星级`,
    verb: '去提出',
    path: '/volunteers/stars',
  },
  'stars-to-publish': {
    say: (count) => `${counted(count)} 位志愿者的星级等公示`,
    verb: '去公示',
    path: '/volunteers/stars',
  },
  'stars-to-approve': {
    say: (count) => `${counted(count)} 位志愿者的星级公示期满，可以认定`,
    verb: '去认定',
    path: '/volunteers/stars',
  },
  'payments-to-make': { say: () => '这个月的补贴还没有制单', verb: '去制单', path: '/payments' },
  'payments-to-confirm': {
    say: (count) => `${counted(count)} 张发放单等您复核`,
    verb: '去复核',
    path: '/payments',
  },
  'payments-notice-over': {
    say: (count) => `${counted(count)} 张发放单公示期满，可以报送`,
    verb: '去报送',
    path: '/payments',
  },
  'payments-objections': {
    say: (count) => `${counted(count)} 条公示异议还没有处理`,
    verb: '去处理',
    path: '/payments',
  },
  'payments-to-reconcile': {
    say: (count) => `${counted(count)} 张发放单已发放，等银行结果`,
    verb: '去对账',
    path: '/payments',
  },
  'payments-to-mend': {
    say: (count) => `${counted(count)} 条银行退回，账户还没有更正`,
    verb: '去更正',
    path: '/payments/returned',
  },
  'payments-to-send-again': {
    say: (count) => `${counted(count)} 条退回的已经更正，可以重发`,
    verb: '去重发',
    path: '/payments/returned',
  },
  'payments-to-close': {
    say: (count) => `${counted(count)} 张发放单已对账，可以关账`,
    verb: '去关账',
    path: '/payments',
  },
  'overpayments-open': {
    say: (count) => `${counted(count)} 个月多发的还没有追回`,
    verb: '看名单',
    path: '/payments/recovery',
  },
};
