import { Link } from 'react-router';
import type { z } from 'zod';
import type { today } from '#shared/contract/today.ts';
import type { FirstStep } from '#shared/domain/today/first-steps.ts';
import { counted } from '#renderer/lib/counted.ts';

type Step = z.output<typeof today.firstSteps.output>[number];
type Words = {
  readonly title: string;
  /** What it needs. */
  readonly needs: string;
  readonly path: string;
  readonly left?: (count: number) => string;
};

const WORDS: Readonly<Record<FirstStep, Words>> = {
  roster: { title: '导入持证残疾人名册', needs: '从残联系统导出的名册工作簿', path: '/imports' },
  welfare: { title: '导入民政等部门比对名单', needs: '民政、人社、退役军人等部门的名单', path: '/imports' },
  deaths: { title: '导入死亡人员名单', needs: '民政或公安的死亡名单', path: '/imports' },
  registers: { title: '导入最近几个月的发放花名册', needs: '上月止的两项补贴发放花名册', path: '/imports' },
  policy: {
    title: '核对补贴规定',
    needs: '县里的补贴标准文件',
    path: '/programs/policy',
    left: (count) => `还有 ${counted(count)} 条没有核对`,
  },
  'second-account': { title: '再建一个账户', needs: '复核须由制单以外的人办理', path: '/accounts' },
  backup: { title: '做第一次备份', needs: '一个 U 盘', path: '/backup' },
  printer: { title: '试打一张', needs: '打印机和公文字体', path: '/documents' },
  holidays: { title: '录入今年的放假安排', needs: '国务院办公厅的通知', path: '/settings#holidays' },
};

/** The first days of an office, in order: what each step needs, and whether it is done. */
export function FirstSteps({ steps }: { readonly steps: readonly Step[] }) {
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section className="first-steps" aria-label="开始使用">
      <h2>
        开始使用：已完成 {steps.filter(({ isDone }) => isDone).length} / {steps.length} 步
      </h2>
      <ol>
        {steps.map(({ step, isDone, count }) => {
          const { title, needs, path, left } = WORDS[step];
          return (
            <li key={step} aria-current={step === next?.step ? 'step' : undefined}>
              <span>{isDone ? '✓' : step === next?.step ? '▶' : '○'}</span>
              <strong>{title}</strong>
              <small>{isDone ? '已完成' : (left?.(count) ?? `需要：${needs}`)}</small>
              {isDone ? <span /> : <Link to={path}>去办 →</Link>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
