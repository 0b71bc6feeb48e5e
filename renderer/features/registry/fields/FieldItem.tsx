import { AutoComplete, Form, type FormRule, Input, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { DIVISIONS } from '#shared/domain/registry/divisions.ts';
import { placeName } from '#renderer/lib/places.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { IdentityNumberField, identityNumberRule } from '#renderer/ui/IdentityNumberField.tsx';
import { MoneyField, moneyRule } from '#renderer/ui/MoneyField.tsx';
import { MonthField, monthRule } from '#renderer/ui/MonthField.tsx';
import { WholeField, wholeRule } from '#renderer/ui/WholeField.tsx';
import type { FieldSpec } from '#renderer/lib/person-file/field-spec.ts';

const PLACES = DIVISIONS.map(({ code }) => ({ value: code, label: placeName(code) }));

function input(spec: FieldSpec, kept: string | undefined): ReactNode {
  const hint = kept === undefined ? {} : { placeholder: `${kept}，不改就空着` };
  switch (spec.kind) {
    case 'text':
      return <Input autoComplete="off" maxLength={200} placeholder={spec.placeholder ?? ''} {...hint} />;
    case 'long':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />;
    case 'day':
      return <DateField />;
    case 'month':
      return <MonthField />;
    case 'money':
      return <MoneyField />;
    case 'whole':
      return <WholeField />;
    case 'yes-no':
      return <Switch checkedChildren="是" unCheckedChildren="否" />;
    case 'identity-number':
      return <IdentityNumberField {...hint} />;
    case 'place':
      return <Select showSearch={{ optionFilterProp: 'label' }} allowClear options={PLACES} />;
    case 'choice':
      return <Select showSearch={{ optionFilterProp: 'label' }} allowClear options={[...spec.options]} />;
    case 'typed-choice':
      return <AutoComplete options={[...spec.options]} />;
  }
}

const KIND_RULES: Readonly<Partial<Record<FieldSpec['kind'], FormRule>>> = {
  day: dayRule,
  month: monthRule,
  money: moneyRule,
  whole: wholeRule,
  'identity-number': identityNumberRule,
};

function rulesOf({ kind, label, required = false }: FieldSpec, kept: string | undefined): FormRule[] {
  const rule = KIND_RULES[kind];
  return [
    ...(rule ? [rule] : []),
    ...(required && kept === undefined ? [{ required: true, message: `请填“${label}”。` }] : []),
  ];
}

type Props = {
  readonly spec: FieldSpec;
  /** The masked number that stays when nothing is typed. */
  readonly kept?: string | undefined;
};

/** A field of a block, with its rules. */
export function FieldItem({ spec, kept }: Props) {
  const { name, label, required = false, wide = false, remark } = spec;
  return (
    <>
      {spec.heading !== undefined && <h2 className="wide">{spec.heading}</h2>}
      <Form.Item
        name={name}
        label={required || spec.kind === 'yes-no' ? label : `${label}（可不填）`}
        rules={rulesOf(spec, kept)}
        className={wide ? 'wide' : ''}
        {...(spec.kind === 'yes-no' ? { valuePropName: 'checked' } : {})}
        {...(remark === undefined ? {} : { extra: remark })}
      >
        {input(spec, kept)}
      </Form.Item>
    </>
  );
}
