import { Form, Radio, Select } from 'antd';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import { MoneyField, moneyRule } from '#renderer/ui/MoneyField.tsx';
import { MonthField, monthRule } from '#renderer/ui/MonthField.tsx';
import { WholeField, wholeRule } from '#renderer/ui/WholeField.tsx';
import { GrantFields } from './GrantFields.tsx';
import { itemOf, tierOf } from './policy-words.ts';

const KINDS = Object.entries(WELFARE_NAMES).map(([value, label]) => ({ value, label }));
const YES_NO = [
  { value: true, label: '是' },
  { value: false, label: '否' },
];
const needed = { required: true, message: '请选一个。' };

/** The field for the value of an item: by what kind of value it takes. */
export function ValueField({ itemKey, isNew }: { readonly itemKey: string; readonly isNew: boolean }) {
  const item = itemOf(itemKey);
  switch (item?.kind) {
    case 'money': {
      const isTier = tierOf(itemKey) !== undefined;
      return (
        <Form.Item
          name="amountFen"
          label={isTier ? '每月多少元（空着就不再单列）' : '每月多少元'}
          rules={[...(isTier ? [] : [{ required: true, message: '请填金额。' }]), moneyRule]}
        >
          <MoneyField />
        </Form.Item>
      );
    }
    case 'switch':
      return (
        <Form.Item name="isOn" label="是不是" rules={[needed]}>
          <Radio.Group options={YES_NO} />
        </Form.Item>
      );
    case 'choice':
      return (
        <Form.Item name="choice" label="怎么办" rules={[needed]}>
          <Radio.Group options={[...(item.choices ?? [])]} />
        </Form.Item>
      );
    case 'kinds':
      return (
        <Form.Item name="kinds" label="哪些情形">
          <Select mode="multiple" optionFilterProp="label" options={KINDS} />
        </Form.Item>
      );
    case 'count':
      return (
        <Form.Item
          name="count"
          label={`多少${item.unit ?? ''}`}
          rules={[{ required: true, message: '请填一个数。' }, wholeRule]}
        >
          <WholeField />
        </Form.Item>
      );
    case 'until':
      return (
        <Form.Item name="to" label="到哪个月止（空着就没有过渡期）" rules={[monthRule]}>
          <MonthField />
        </Form.Item>
      );
    case 'grant':
      return <GrantFields isNew={isNew} />;
    case undefined:
      return null;
  }
}
