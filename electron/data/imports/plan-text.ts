import { formatYuan, Fen } from '#shared/domain/money.ts';
import type { PlanProblem } from './plan/planned.ts';

/** Why a row that is right in itself is not applied, and what to do. */
export function problemText(problem: PlanProblem): string {
  switch (problem.code) {
    case 'nobody':
      return '档案里没有这个身份证号的人。请核对号码，或者先导入名册、建立档案。';
    case 'several':
      return `档案里有 ${problem.names.length} 个人对得上（${problem.names.join('、')}），分不清是哪一个。请先在档案里查重、合并。`;
    case 'other-name':
      return `这个身份证号在档案里是“${problem.name}”，和表里的姓名不同。请核对姓名和号码。`;
    case 'overlaps':
      return `和已有的一段（${problem.from} 至 ${problem.to ?? '今'}）重叠。请核对起止年月。`;
    case 'paid-otherwise':
      return `${problem.month} 已经记有一笔实发 ${formatYuan(Fen.parse(problem.paidFen))} 元，金额不同。发过的不能改，请核对表格。`;
    case 'enrolled-otherwise':
      return `档案里从 ${problem.from} 起享受，和表里的起始年月不同。请核对。`;
    case 'application-ended':
      return '这天的申请在业务台里已经办成“未批准”或“已撤回”，和表里的审定不同。请核对。';
    case 'not-enrolled':
      return '没有享受这项补贴，不用取消。请核对变更类型。';
    case 'volunteer-number-taken':
      return `这个志愿者编号在业务台里是“${problem.name}”的，证件号不同。请核对编号和号码。`;
    case 'activity-otherwise':
      return `这个活动编号在业务台里是“${problem.title}”，内容不同。核准过的活动不能改，请核对表格。`;
    case 'activity-unknown':
      return '找不到这个活动编号。请在“活动”表里补上这一场。';
    case 'stay-overlaps':
      return `和这位志愿者在活动 ${problem.other} 的时间重叠，或者一天超过 24 小时。请核对签到、签退。`;
    case 'not-stored':
      return '这类内容目前只能核对，还不能写入。';
  }
}
