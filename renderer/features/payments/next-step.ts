import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { mayAdvance } from '#shared/domain/payments/batch.ts';
import type { Asker, Batch } from './words.ts';

type Advance = {
  readonly kind: 'advance';
  readonly state: 'submitted' | 'paid' | 'closed';
  readonly label: string;
  readonly done: string;
  readonly purpose: string;
  readonly impossible?: string;
};

/** The one thing to do next with a batch, or why this account cannot. */
export type NextStep =
  | {
      readonly kind: 'make' | 'confirm' | 'notice' | 'reconcile';
      readonly label: string;
      readonly impossible?: string;
    }
  | Advance
  | undefined;

const SUBMIT = {
  state: 'submitted',
  label: '报送',
  done: '已报送',
  purpose:
    '把代发文件交给财政或银行的那一天。走这一步以前，会再核对一遍单子和档案是不是还一致；报送以后不能作废。',
} as const;

const ADVANCES = {
  submitted: { state: 'paid', label: '登记发放', done: '已发放', purpose: '银行发放的那一天。' },
  reconciled: {
    state: 'closed',
    label: '关账',
    done: '已关账',
    purpose: '关账以后这张单不再变动，更正都做在以后的单里。',
  },
} as const;

export function nextStep(batch: Batch | undefined, asker: Asker): NextStep {
  const clerk = CLERKS.includes(asker.role) ? {} : { impossible: '这一步由经办做' };
  if (!batch) return { kind: 'make', label: '制单', ...clerk };
  switch (batch.state) {
    case 'draft':
      return { kind: 'confirm', label: '复核', ...whyNotConfirm(batch) };
    case 'confirmed':
      return mayAdvance('confirmed', 'submitted', batch.kind)
        ? { kind: 'advance', ...SUBMIT, ...clerk }
        : { kind: 'notice', label: '公示', ...clerk };
    case 'noticed':
      return { kind: 'advance', ...SUBMIT, ...clerk };
    case 'submitted':
      return { kind: 'advance', ...ADVANCES.submitted, ...clerk };
    case 'paid':
      return { kind: 'reconcile', label: '读银行结果', ...clerk };
    case 'reconciled':
      return batch.pending > 0
        ? { kind: 'reconcile', label: `读银行结果（还有 ${batch.pending} 条处理中）`, ...clerk }
        : { kind: 'advance', ...ADVANCES.reconciled, ...clerk };
    case 'closed':
    case 'void':
      return undefined;
  }
}

function whyNotConfirm({ confirmRefused, unexplained }: Batch): { readonly impossible?: string } {
  switch (confirmRefused) {
    case 'role':
      return { impossible: '等复核的人复核' };
    case 'maker':
      return { impossible: '须由他人复核' };
    case 'unexplained':
      return { impossible: `有 ${unexplained} 条差异说不出原因` };
    case null:
      return {};
  }
}
