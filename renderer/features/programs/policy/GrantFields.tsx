import { Form, Input, Radio, Select } from 'antd';
import { CYCLE_NAMES } from '#shared/domain/programs/grants.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { CATEGORY_NAMES, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import { MoneyField, moneyRule } from '#renderer/ui/MoneyField.tsx';
import { MonthField, monthRule } from '#renderer/ui/MonthField.tsx';
import { WholeField, wholeRule } from '#renderer/ui/WholeField.tsx';

type Option = { readonly value: string | number; readonly label: string };

const optionsOf = (names: Readonly<Record<string, string>>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const CYCLES = optionsOf(CYCLE_NAMES);
const KINDS = optionsOf(WELFARE_NAMES);
const PROGRAMS = optionsOf(PROGRAM_NAMES);
// Object.entries makes words of numbers.
const numbered = (names: Readonly<Record<number, string>>): Option[] =>
  Object.entries(names).map(([code, label]) => ({ value: Number(code), label }));
const CATEGORIES = numbered(CATEGORY_NAMES);
const LEVELS = numbered(LEVEL_NAMES);

const needed = (message: string) => ({ required: true, whitespace: true, message });

/** The terms of a program of the office's own; what is left empty does not narrow. */
export function GrantFields({ isNew }: { readonly isNew: boolean }) {
  const several = (name: string, label: string, options: Option[]) => (
    <Form.Item name={name} label={label}>
      <Select mode="multiple" optionFilterProp="label" options={options} placeholder="不限" />
    </Form.Item>
  );
  return (
    <>
      <Form.Item
        name="name"
        label="项目名称"
        rules={[
          needed('请写项目名称，如 燃油补贴。'),
          { pattern: /^[^/\s]{2,30}$/, message: '名称 2 到 30 个字，不能有空格和“/”。' },
        ]}
      >
        <Input autoComplete="off" maxLength={30} disabled={!isNew} />
      </Form.Item>
      <Form.Item name="fund" label="资金来源" rules={[needed('请写资金来源，如 彩票公益金。')]}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="cycle" label="多久一次">
        <Radio.Group options={CYCLES} />
      </Form.Item>
      <Form.Item
        name="amountFen"
        label="每次多少元"
        rules={[{ required: true, message: '请填金额。' }, moneyRule]}
      >
        <MoneyField />
      </Form.Item>
      <Form.Item name="to" label="到哪个月止（空着就一直）" rules={[monthRule]}>
        <MonthField />
      </Form.Item>
      <Form.Item name="ageFrom" label="满几周岁起（可不填）" rules={[wholeRule]}>
        <WholeField />
      </Form.Item>
      <Form.Item name="ageTo" label="到几周岁止（可不填）" rules={[wholeRule]}>
        <WholeField />
      </Form.Item>
      {several('categories', '残疾类别', CATEGORIES)}
      {several('levels', '残疾等级', LEVELS)}
      {several('welfare', '有其中一种情形的', KINDS)}
      {several('withoutWelfare', '领取这些待遇的不给', KINDS)}
      {several('withoutPrograms', '享受这些补贴的不给', PROGRAMS)}
    </>
  );
}
