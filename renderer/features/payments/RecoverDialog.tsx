import { Alert, Form, Input, Modal } from 'antd';
import { Day } from '#shared/domain/day.ts';
import { type Fen, formatYuan, sumFen } from '#shared/domain/money.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { MoneyField, moneyRule } from '#renderer/ui/MoneyField.tsx';
import type { OverpaymentRow } from './words.ts';

type Values = { readonly amountFen?: Fen; readonly happenedOn: Day; readonly document: string };
type Props = {
  readonly kind: 'returned' | 'written-off';
  readonly claims: readonly OverpaymentRow[];
  readonly close: (said?: string) => void;
};

const WORDS = {
  returned: {
    title: '登记退回',
    purpose: '钱退到了账上才登记。几条一起登记时，每条都按还欠的全数退回。',
    on: '哪一天退回',
    document: '凭什么单据',
    example: '如 银行回单 20261124-007',
    done: '已登记退回',
  },
  'written-off': {
    title: '核销',
    purpose: '追不回来、经批准不再追的，才核销。核销要有批准文号，登记以后不能改。',
    on: '哪一天批准',
    document: '批准文号',
    example: '如 林残联〔2026〕31号',
    done: '已核销',
  },
} as const;

/** Money that came back, or was given up with leave. */
export function RecoverDialog({ kind, claims, close }: Props) {
  const [form] = Form.useForm<Values>();
  const recover = useCommand(client.payments.recover);
  const writeOff = useCommand(client.payments.writeOff);
  const words = WORDS[kind];
  const [only] = claims;
  const total = sumFen(claims.map(({ outstandingFen }) => outstandingFen));
  const error = recover.error ?? writeOff.error;
  function save({ amountFen, happenedOn, document }: Values): void {
    const items = claims.map(({ id, outstandingFen }) => ({
      overpaymentId: id,
      amountFen: claims.length === 1 ? (amountFen ?? outstandingFen) : outstandingFen,
    }));
    const done = {
      onSuccess: (saved: { readonly amountFen: Fen }) =>
        close(`${words.done} ${formatYuan(saved.amountFen)} 元。`),
    };
    if (kind === 'returned') recover.mutate({ items, happenedOn, document }, done);
    else writeOff.mutate({ items, happenedOn, approval: document }, done);
  }
  return (
    <Modal
      open
      title={`${words.title}：${claims.length === 1 ? `${only?.name ?? ''} ${only?.forMonth ?? ''}` : `${claims.length} 条，${formatYuan(total)} 元`}`}
      okText={`${words.title}（Ctrl+Enter）`}
      cancelText="先不"
      confirmLoading={recover.isPending || writeOff.isPending}
      onOk={form.submit}
      onCancel={() => close()}
      afterOpenChange={(open) => open && form.focusField('document')}
    >
      <p>{words.purpose}</p>
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      <DeskForm<Values>
        form={form}
        initialValues={{ happenedOn: Day.parse(today()), amountFen: total }}
        onFinish={save}
      >
        <Form.Item
          name="document"
          label={words.document}
          rules={[{ required: true, whitespace: true, min: 2, message: `请写${words.document}。` }]}
        >
          <Input autoComplete="off" maxLength={200} placeholder={words.example} />
        </Form.Item>
        {claims.length === 1 && (
          <Form.Item
            name="amountFen"
            label="多少钱"
            rules={[moneyRule, { required: true, message: '请填金额。' }]}
          >
            <MoneyField />
          </Form.Item>
        )}
        <Form.Item
          name="happenedOn"
          label={words.on}
          rules={[{ required: true, message: '请填日期。' }, dayRule]}
        >
          <DateField />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}
