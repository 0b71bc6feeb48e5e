import { Alert, Form, Input, Modal } from 'antd';
import { formatYuan } from '#shared/domain/money.ts';
import { PAID_FOR_NAMES } from '#shared/domain/payments/batch.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { MISMATCH_TEXTS } from '#renderer/lib/mismatch-text.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import type { Cycle } from './cycle.ts';
import type { Misfit } from './words.ts';

function whatText({ row, name, maskedIdentityNumber, program, sentFen, answeredFen, words }: Misfit): string {
  const who = [name, maskedIdentityNumber, PAID_FOR_NAMES[program]].filter((part) => part !== null);
  const sums = [
    sentFen === null ? null : `报送 ${formatYuan(sentFen)} 元`,
    answeredFen === null ? null : `银行 ${formatYuan(answeredFen)} 元`,
    words === '' ? null : words,
  ].filter((part) => part !== null);
  return `${row === null ? '' : `第 ${row} 行：`}${who.join(' ')}；${sums.join('，')}`;
}

/** Lines of the bank's file that do not fit: nothing is written unless each has its reason. */
export function MisfitDialog({ cycle }: { readonly cycle: Cycle }) {
  const [form] = Form.useForm<Record<string, string>>();
  const { misfits } = cycle;
  function save(values: Record<string, string>): void {
    cycle.acceptMisfits(
      misfits.map(({ id }, index) => ({ misfit: id, reason: (values[`reason${index}`] ?? '').trim() })),
    );
  }
  return (
    <Modal
      open
      width={860}
      title={`银行文件有 ${misfits.length} 条对不上`}
      okText="逐条接受并写入（Ctrl+Enter）"
      cancelText="不写入"
      confirmLoading={cycle.pending}
      onOk={form.submit}
      onCancel={cycle.dropMisfits}
      afterOpenChange={(open) => open && form.focusField('reason0')}
    >
      <p>请先向银行核实。每一条都写明接受的理由，才会写入；有一条不写，就一条都不写。</p>
      {cycle.error && <Alert type="error" showIcon role="alert" title={errorText(cycle.error)} />}
      <DeskForm<Record<string, string>> form={form} onFinish={save}>
        <ul className="misfit-list">
          {misfits.map((misfit, index) => (
            <li key={misfit.id}>
              <p>
                {whatText(misfit)}
                <br />
                <span className="quiet">{MISMATCH_TEXTS[misfit.kind]}</span>
              </p>
              <Form.Item
                name={`reason${index}`}
                label={`第 ${index + 1} 条接受的理由`}
                rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由。' }]}
              >
                <Input autoComplete="off" maxLength={200} />
              </Form.Item>
            </li>
          ))}
        </ul>
      </DeskForm>
    </Modal>
  );
}
