import { Checkbox, Form, Input, Radio } from 'antd';
import type { OpenApplication } from '#shared/contract/applications/listing.ts';
import type { ExplainedLine } from '#shared/contract/programs/explain.ts';
import { REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { DECIDING_STEP, OPINIONS, type Opinion, type Step } from '#shared/domain/applications/steps.ts';
import { shiftMonth } from '#shared/domain/month.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { FocusFirst } from '#renderer/ui/FocusFirst.tsx';

type Props = {
  readonly step: Step;
  readonly opinion: Opinion;
  /** Doubts that must be let pass before it is approved. */
  readonly doubts: readonly ExplainedLine[];
  /** What a renewed certificate may pay back. */
  readonly backPay?: OpenApplication['backPay'];
};

const WORDS: Readonly<Record<Opinion, { readonly label: string; readonly needed?: string }>> = {
  同意: { label: '意见（可不填）' },
  不同意: { label: '不同意的理由', needed: '请写明理由，好书面告知本人。' },
  退回补正: { label: '缺什么材料', needed: '请写明缺什么材料。' },
};

/** A village puts an application up for all to see, and notes what was said against it. */
function NoticeFields() {
  return (
    <>
      <Form.Item name="noticeFrom" label="公示自（可不填）" rules={[dayRule]}>
        <DateField />
      </Form.Item>
      <Form.Item
        name="noticeTo"
        label="公示至（可不填）"
        dependencies={['noticeFrom']}
        rules={[
          dayRule,
          ({ getFieldValue }) => ({
            validator: async (_rule, value: unknown) => {
              const from: unknown = getFieldValue('noticeFrom');
              if ((from === undefined) !== (value === undefined))
                throw new Error('公示的起止日期要么都写，要么都不写。');
            },
          }),
        ]}
      >
        <DateField />
      </Form.Item>
      <Form.Item name="objection" label="异议（没有就不填）" className="wide">
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
    </>
  );
}

/** What is said at a step. */
export function SayingFields({ step, opinion, doubts, backPay = null }: Props) {
  const { label, needed } = WORDS[opinion];
  const mayLetPass = REVIEWERS.includes(useSession().role);
  return (
    <div className="saying-fields">
      <div className="wide">
        <FocusFirst>
          <Form.Item name="opinion" label="意见">
            <Radio.Group optionType="button" options={[...OPINIONS]} />
          </Form.Item>
        </FocusFirst>
      </div>
      <Form.Item
        name="on"
        label={step === DECIDING_STEP ? '审定日期' : '办理日期'}
        rules={[dayRule, { required: true, message: '请填日期。' }]}
      >
        <DateField />
      </Form.Item>
      {step === '村公示' && <NoticeFields />}
      <Form.Item
        name="words"
        label={label}
        className="wide"
        rules={needed === undefined ? [] : [{ required: true, whitespace: true, message: needed }]}
      >
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      {opinion === '同意' && backPay && mayLetPass && (
        <Form.Item name="payBack" valuePropName="checked" className="wide">
          <Checkbox>
            过期换证：补发 {backPay.backFrom} 至 {shiftMonth(backPay.renewedFrom, -1)}（不勾就从{' '}
            {backPay.renewedFrom} 起）
          </Checkbox>
        </Form.Item>
      )}
      {opinion === '同意' && doubts.length > 0 && !mayLetPass && (
        <p className="wide">
          △ 有疑点：{doubts.map(({ title }) => title).join('、')}。要由复核或管理员账户写明理由后审定同意。
        </p>
      )}
      {opinion === '同意' &&
        mayLetPass &&
        doubts.map(({ rule, title }) => (
          <Form.Item
            key={rule}
            name={['doubts', rule]}
            label={`“${title}”放行的理由（复核填写）`}
            className="wide"
            rules={[{ required: true, min: 2, whitespace: true, message: '请写明放行的理由，至少两个字。' }]}
          >
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
        ))}
    </div>
  );
}
