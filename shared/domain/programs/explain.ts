import { Day, formatDayChinese } from '#shared/domain/day.ts';
import { formatYuan } from '#shared/domain/money.ts';
import type { Decision, RuleCode, RuleLine, SeenFact } from '#shared/domain/programs/decision.ts';
import type { CertificateFact, WelfareFact } from '#shared/domain/programs/facts.ts';
import { isGrantCode, programName } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { CATEGORY_NAMES, formatComponents, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';

/** What each rule asks for, as the explain card and the notices put it. */
export const RULE_TITLES: Readonly<Record<RuleCode, string>> = {
  C1: '本人在世',
  C2: '户籍在本县',
  C3: '残疾人证有效',
  C4: '未纳入特困供养',
  C5: '未领取工伤保险生活护理费',
  C6: '不在服刑',
  E1: '没有其他停发情形',
  C7: '没有重复享受',
  C8: '长期在外的已核实在世',
  L1: '低保或本县规定的困难情形',
  L2: '未领取孤儿基本生活保障',
  L3: '未领取事实无人抚养儿童基本生活保障',
  L4: '与其他生活类补贴择高',
  N1: '一级、二级或本县扩大的范围',
  N2: '与其他护理类补贴择高',
  N3: '可以同时享受的待遇',
  G1: '在规定的年龄内',
  G2: '是规定的残疾类别、等级',
  G3: '有规定的困难情形',
  G4: '没有不能同时享受的待遇',
  G5: '没有享受不能同时享受的补贴',
  R1: '当月有补贴标准',
};

const sayDay = (day: string) => formatDayChinese(Day.parse(day));
const sayMonth = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

function sayCertificate({ category, level, components, expiresOn, status }: CertificateFact): string {
  const parts = components.length > 0 ? `（${formatComponents(components)}）` : '';
  const kind = `${CATEGORY_NAMES[category]}${LEVEL_NAMES[level]}${parts}`;
  return `${kind}，有效期至${sayDay(expiresOn)}，状态${status}`;
}

function sayWelfare({ kind, startMonth, endMonth, amountFen }: WelfareFact): string {
  const until = endMonth === null ? '起' : `至${sayMonth(endMonth)}`;
  const amount = amountFen === null ? '' : `，每月${formatYuan(amountFen)}元`;
  return `${WELFARE_NAMES[kind]}自${sayMonth(startMonth)}${until}${amount}`;
}

function sayChoice({ other, rateFen, made }: Extract<SeenFact, { kind: 'choice' }>): string {
  const compared = `${sayWelfare(other)}；本补贴每月${rateFen === null ? '没有标准' : `${formatYuan(rateFen)}元`}`;
  if (!made) return compared;
  return `${compared}；本人选择${made.chosen === 'subsidy' ? '本补贴' : WELFARE_NAMES[other.kind]}`;
}

function sayStandard({ standard }: Extract<SeenFact, { kind: 'standard' }>): string {
  if (standard === null) return '没有适用的标准';
  return `${isGrantCode(standard.program) ? '' : '每月'}${formatYuan(standard.amountFen)}元`;
}

/** What a rule saw, in one sentence without a full stop. */
export function sayFact(fact: SeenFact): string {
  switch (fact.kind) {
    case 'alive':
      return fact.diedOn === null ? '没有死亡记录' : `${sayDay(fact.diedOn)}死亡`;
    case 'county':
      return fact.movedOutOn === null ? `户籍区划 ${fact.countyCode}` : `${sayDay(fact.movedOutOn)}户籍迁出`;
    case 'certificate':
      return fact.certificate === null ? '当月没有残疾人证' : sayCertificate(fact.certificate);
    case 'welfare':
      if (fact.found.length > 0) return fact.found.map(sayWelfare).join('；');
      return fact.last === null ? '名单中没有' : `${sayWelfare(fact.last)}，此后名单中没有`;
    case 'choice':
      return sayChoice(fact);
    case 'ending':
      return `${sayDay(fact.on)}${STOP_REASONS[fact.reason]}`;
    case 'age':
      return `${sayDay(fact.birthDate)}出生，当月满${fact.age}周岁`;
    case 'enrolled':
      return fact.programs.length === 0 ? '没有享受' : `正在享受${fact.programs.map(programName).join('、')}`;
    case 'enrolled-twice':
      return '同一人在另一份档案里也在享受';
    case 'lives-far-away':
      return '长期在外居住';
    case 'standard':
      return sayStandard(fact);
  }
}

const REMEDIES: Readonly<Partial<Record<RuleCode, string>>> = {
  C2: '户籍迁回本县后，可重新申请，自申请当月享受',
  C3: '换领或恢复残疾人证后，可重新申请',
  C4: '退出特困供养后，可重新申请，自申请当月享受',
  C5: '不再领取工伤保险生活护理费后，可重新申请',
  C6: '刑满释放后，可重新申请',
  E1: '该情形消除后，可申请复核',
  C7: '核实并合并两份档案后，可以继续',
  C8: '以视频或电话核实本人在世后，可以继续',
  L1: '纳入低保后，可自申请当月享受',
  L2: '不再领取孤儿基本生活保障后，可重新申请',
  L3: '不再领取该项保障，或经复核人核准后，可以享受',
  L4: '本人改选本补贴并停领另一项后，可以享受',
  N1: '残疾等级变为一级或二级后，可自申请当月享受',
  N2: '本人改选本补贴并停领另一项后，可以享受',
  G2: '残疾类别或等级变化后，可以享受',
  G3: '有规定的困难情形后，可以享受',
  G4: '不再领取该项待遇后，可以享受',
  G5: '不再享受该项补贴后，可以享受',
  R1: '在设置里补上当月的标准后，可以享受',
};

/** What would change the answer; undefined when nothing would. */
export function sayRemedy({ rule, fact }: RuleLine): string | undefined {
  if (rule === 'L1' && fact.kind === 'welfare' && fact.last !== null) {
    return `恢复${WELFARE_NAMES[fact.last.kind]}后，可自申请当月重新享受`;
  }
  return REMEDIES[rule];
}

/** The answer in one sentence: entitled to how much, or which rule stands against it and what it saw. */
export function sayDecision({ program, month, outcome, rateFen, deciding }: Decision): string {
  const subject = `${sayMonth(month)}${programName(program)}`;
  const each = isGrantCode(program) ? '' : '每月';
  if (deciding === null)
    return `${subject}：可以享受，${each}${rateFen === null ? '' : formatYuan(rateFen)}元。`;
  const why = `${RULE_TITLES[deciding.rule]}这一条没有通过：${sayFact(deciding.fact)}`;
  return `${subject}：${outcome === 'held' ? '待复核' : '不能享受'}，${why}。`;
}
