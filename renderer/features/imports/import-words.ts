import type { z } from 'zod';
import type { ImportOverview, imports, OUTCOMES } from '#shared/contract/imports.ts';
import { columnName } from './column-name.ts';

export type Outcome = (typeof OUTCOMES)[number];
export type Checked = z.output<typeof imports.check.output>;
export type PlanCounts = z.output<typeof imports.apply.output>;
export type Run = z.output<typeof imports.runs.output>['runs'][number];

export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  add: '＋ 新增',
  change: '≠ 变更',
  unchanged: '＝ 不变',
  refused: '✕ 退回',
};

const count = (value: number) => value.toLocaleString('zh-CN');

/** Rows that cannot be written: wrong in themselves, or against what stands in the files. */
export function notWritten({ rows, right, plan }: Checked): number {
  return rows - right + plan.refused;
}

type Left = { readonly wrong: number; readonly hidden: number };

const STAYING = {
  will: { wrong: '条不能写的留着不写', hidden: '行隐藏的不导入' },
  did: { wrong: '条不能写的没有写', hidden: '行隐藏的没有导入' },
} as const;

/** Rows that stay out, or did: those that cannot be written, and those out of sight that the clerk left. */
export function leftWords({ wrong, hidden }: Left, when: keyof typeof STAYING): string {
  const words = STAYING[when];
  return [
    wrong > 0 ? `，${count(wrong)} ${words.wrong}` : '',
    hidden > 0 ? `，${count(hidden)} ${words.hidden}` : '',
  ].join('');
}

/** Which columns a merged cell gave more rows their value in. */
export function filledDownText({ column, title, rows }: Checked['filledDown'][number]): string {
  return `${columnName(column)} 列“${title}”有合并的格子，下面的 ${count(rows)} 行都照合并的内容算。`;
}

/** Exactly what pressing 写入 will do. */
export function whatWillHappen(checked: Checked, onlyRight: boolean): string {
  const { add, change, unchanged } = checked.plan;
  const wrong = notWritten(checked);
  if (wrong > 0 && !onlyRight)
    return `有 ${count(wrong)} 条不能写，所以现在一条都不会写。请改好再导，或者勾选“只写对的行”。`;
  const left = leftWords({ wrong: onlyRight ? wrong : 0, hidden: checked.hiddenRows }, 'will');
  return `按“写入”后：新增 ${count(add)} 条，变更 ${count(change)} 条，${count(unchanged)} 条不变${left}。写入以后可以撤销。`;
}

/** Why 核对 cannot be pressed; undefined when it can. */
export function whyNotCheck({ kind, problems }: ImportOverview): string | undefined {
  if (kind === null) return '先选是哪一种';
  if (problems.some(({ code }) => code.startsWith('hidden-'))) return '先选隐藏的要不要导入';
  if (problems.some(({ code }) => code === 'second-header' || code === 'other-unit')) return '先改好工作簿';
  return problems.length > 0 ? '列还没对上' : undefined;
}

/** Why 写入 cannot be pressed; undefined when it can. */
export function whyNotApply(checked: Checked, onlyRight: boolean): string | undefined {
  const wrong = notWritten(checked);
  if (wrong > 0 && !onlyRight) return `有 ${count(wrong)} 条不能写`;
  return checked.plan.add + checked.plan.change === 0 ? '没有要写入的' : undefined;
}

/** What an import did. */
export function whatHappened({ added, changed, unchanged, refused }: Omit<Run, 'id'>): string {
  return `新增 ${count(added)} 条，变更 ${count(changed)} 条，${count(unchanged)} 条不变，退回 ${count(refused)} 条`;
}

/** What stands in the way of checking, and what to do. */
export function problemText(problem: ImportOverview['problems'][number]): string {
  switch (problem.code) {
    case 'missing':
      return `缺“${problem.title}”这一列。请在下面指明是哪一列；工作簿里真的没有时，请补上再选。`;
    case 'unknown':
      return `${columnName(problem.column)} 列“${problem.title}”不认得。请指明它是什么，或者注明不导入。`;
    case 'untitled':
      return `${columnName(problem.column)} 列有内容、没有表头。请指明它是什么，或者注明不导入。`;
    case 'hidden-sheet':
      return `这张工作表是隐藏的，里面有 ${count(problem.rows)} 行。请在下面选要不要导入。`;
    case 'hidden-rows':
      return `有 ${count(problem.rows)} 行是隐藏的，可能是筛选以后没有取消。请在下面选要不要导入。`;
    case 'hidden-columns':
      return `${problem.columns.map(columnName).join('、')} 列是隐藏的。请在下面选要不要导入。`;
    case 'second-header':
      return `第 ${problem.row} 行又是表头，从那里起各列和上面不一样。请把下面的另存成一个工作簿，分开导入。`;
    case 'other-unit':
      return `第 ${problem.row} 行写着金额按“${problem.unit}”算，业务台只收按月的元。请换算成元、改好表头再导入。`;
  }
}
