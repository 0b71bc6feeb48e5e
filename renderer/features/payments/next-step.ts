import type { Session } from '#shared/contract/desk.ts';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import type { Batch } from './words.ts';

/** The one thing to do next with a month, or why this account cannot. */
export type NextStep =
  | { readonly kind: 'make' | 'confirm' | 'reconcile'; readonly label: string; readonly impossible?: string }
  | {
      readonly kind: 'advance';
      readonly state: 'noticed' | 'submitted' | 'paid' | 'closed';
      readonly label: string;
      readonly done: string;
      readonly purpose: string;
      readonly impossible?: string;
    }
  | undefined;

type Asker = Pick<Session, 'role' | 'name'>;

const ADVANCES = {
  confirmed: {
    state: 'noticed',
    label: '公示',
    done: '已公示',
    purpose: '名单公示了几天、有没有异议，写在说明里。走这一步以前，会再核对一遍单子和档案是不是还一致。',
  },
  noticed: {
    state: 'submitted',
    label: '报送',
    done: '已报送',
    purpose: '把代发文件交给财政或银行的那一天。报送以后不能作废。',
  },
  submitted: { state: 'paid', label: '登记发放', done: '已发放', purpose: '银行发放的那一天。' },
  reconciled: {
    state: 'closed',
    label: '关账',
    done: '已关账',
    purpose: '关账以后这个月不再变动，更正都做在后面的月份。',
  },
} as const;

export function nextStep(batch: Batch | undefined, asker: Asker): NextStep {
  const clerk = CLERKS.includes(asker.role) ? {} : { impossible: '这一步由经办做' };
  if (!batch) return { kind: 'make', label: '制单', ...clerk };
  switch (batch.state) {
    case 'draft':
      return { kind: 'confirm', label: '复核', ...whyNotConfirm(batch, asker) };
    case 'confirmed':
    case 'noticed':
    case 'submitted':
    case 'reconciled':
      return { kind: 'advance', ...ADVANCES[batch.state], ...clerk };
    case 'paid':
      return { kind: 'reconcile', label: '读银行结果', ...clerk };
    case 'closed':
    case 'void':
      return undefined;
  }
}

function whyNotConfirm(batch: Batch, { role, name }: Asker): { readonly impossible?: string } {
  if (!REVIEWERS.includes(role)) return { impossible: '等复核的人复核' };
  if (batch.madeBy === name) return { impossible: '制单的人不能复核' };
  return batch.unexplained > 0 ? { impossible: `有 ${batch.unexplained} 条差异说不出原因` } : {};
}
