import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { volunteers } from '#shared/contract/volunteers.ts';
import type { Volunteer } from '#shared/contract/volunteers/register.ts';
import { ETHNIC_GROUPS } from '#shared/domain/registry/ethnic-groups.ts';
import { EDUCATIONS } from '#shared/domain/registry/words.ts';
import { IDENTITY_KINDS, POLITICAL, SKILLS } from '#shared/domain/volunteers/words.ts';
import { changedFields } from '#renderer/lib/changed-fields.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { StationField } from './StationField.tsx';
import { orNull, SERVICE_OPTIONS, STATUS_OPTIONS, TOWNS } from './words.ts';

type Values = Readonly<Record<string, unknown>> & { readonly number?: string; readonly reason?: string };
type Props = { readonly volunteer?: Volunteer | undefined; readonly close: (said?: string) => void };

const options = (words: readonly string[]) => words.map((value) => ({ value, label: value }));
const ETHNIC = ETHNIC_GROUPS.map(({ code, name }) => ({ value: code, label: name }));
const TEXTS = ['occupation', 'address', 'freeTime', 'platformNumber', 'guardianName', 'remark'] as const;
const PHONES = ['phone', 'guardianPhone'] as const;
const CHOICES = [
  'sex',
  'birthDate',
  'ethnicCode',
  'political',
  'education',
  'divisionCode',
  'stationId',
] as const;
const DAYS = ['consentOn', 'guardianConsentOn'] as const;

const text = (value: unknown) => orNull(typeof value === 'string' ? value : null);

/** What the form says, as the contract takes it; a blank phone of somebody known is left as it is. */
function valuesOf(given: Values, isNew: boolean): Record<string, unknown> {
  const { name, skills = [], wishes = [], registeredOn, namePublic = false, status } = given;
  const own = { name, skills, wishes, registeredOn, namePublic, status };
  const blank = isNew ? null : undefined;
  return Object.fromEntries<unknown>([
    ...Object.entries(own),
    ...TEXTS.map((field) => [field, text(given[field])] as const),
    ...PHONES.map((field) => [field, text(given[field]) ?? blank] as const),
    ...[...CHOICES, ...DAYS].map((field) => [field, given[field] ?? null] as const),
  ]);
}

/** Adds somebody, or sends what was touched of somebody: `initial` is what the form opened with. */
function useSaving({ volunteer, close }: Props, initial: Values) {
  const add = useCommand(checked(volunteers.add.input, client.volunteers.add));
  const change = useCommand(checked(volunteers.change.input, client.volunteers.change));
  function save(given: Values): void {
    const said = valuesOf(given, volunteer === undefined);
    if (volunteer) {
      const reason = text(given.reason);
      const values = changedFields(valuesOf(initial, false), said);
      change.mutate({ volunteerId: volunteer.id, values, reason }, { onSuccess: () => close('已保存。') });
      return;
    }
    const { identityKind, identityNumber } = given;
    add.mutate(
      { number: text(given.number), identityKind, identityNumber, values: said },
      { onSuccess: ({ number }) => close(`已登记，编号 ${number}。`) },
    );
  }
  return { save, running: volunteer ? change : add };
}

/** Somebody new on the register, or what is otherwise of somebody on it. */
export function VolunteerForm({ volunteer, close }: Props) {
  const [form] = Form.useForm<Values>();
  const isNew = volunteer === undefined;
  // As it was when the form opened: the register may change under it.
  const [initial] = useState<Values>(
    () => volunteer ?? { identityKind: '居民身份证', registeredOn: today(), status: '在册' },
  );
  const { save, running } = useSaving({ volunteer, close }, initial);
  const kind = Form.useWatch('identityKind', form) ?? volunteer?.identityKind ?? '居民身份证';
  return (
    <DeskDialog<Values>
      title={volunteer ? `修改 ${volunteer.name}` : '登记志愿者'}
      okText="保存"
      form={form}
      first="name"
      initial={initial}
      save={save}
      running={running}
      close={() => close()}
      width={960}
    >
      <div className="volunteer-form">
        <Form.Item name="name" label="姓名" rules={[{ required: true, min: 2, message: '请写姓名。' }]}>
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        {isNew && (
          <>
            <Form.Item
              name="identityNumber"
              label="证件号"
              rules={[{ required: true, min: 4, message: '请写证件号。' }]}
            >
              <Input autoComplete="off" maxLength={30} />
            </Form.Item>
            <Form.Item name="identityKind" label="证件类型">
              <Select options={options(IDENTITY_KINDS)} />
            </Form.Item>
            <Form.Item name="number" label="志愿者编号（空着自动编）">
              <Input autoComplete="off" maxLength={20} />
            </Form.Item>
          </>
        )}
        {kind !== '居民身份证' && (
          <>
            <Form.Item name="sex" label="性别" rules={[{ required: true, message: '请选性别。' }]}>
              <Select
                options={[
                  { value: 'male', label: '男' },
                  { value: 'female', label: '女' },
                ]}
              />
            </Form.Item>
            <Form.Item
              name="birthDate"
              label="出生日期"
              rules={[dayRule, { required: true, message: '请填出生日期。' }]}
            >
              <DateField />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="phone"
          label={isNew ? '电话' : `电话（现为 ${volunteer.maskedPhone ?? '空'}，不改就空着）`}
          rules={[{ min: 5, message: '电话太短。' }]}
        >
          <Input autoComplete="off" maxLength={20} />
        </Form.Item>
        <Form.Item name="stationId" label="所属联络站">
          <StationField />
        </Form.Item>
        <Form.Item name="skills" label="服务技能">
          <Select mode="tags" options={options(SKILLS)} />
        </Form.Item>
        <Form.Item name="wishes" label="意愿类别">
          <Select mode="multiple" options={SERVICE_OPTIONS} />
        </Form.Item>
        <Form.Item name="freeTime" label="可服务时间">
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="platformNumber" label="中国志愿服务网编号">
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item
          name="registeredOn"
          label="注册日期"
          rules={[dayRule, { required: true, message: '请填注册日期。' }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="consentOn" label="同意书日期" rules={[dayRule]}>
          <DateField />
        </Form.Item>
        <Form.Item name="ethnicCode" label="民族">
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={ETHNIC} />
        </Form.Item>
        <Form.Item name="political" label="政治面貌">
          <Select allowClear options={options(POLITICAL)} />
        </Form.Item>
        <Form.Item name="education" label="文化程度">
          <Select allowClear options={options(EDUCATIONS)} />
        </Form.Item>
        <Form.Item name="occupation" label="单位、职业">
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="divisionCode" label="住址（乡镇）">
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={TOWNS} />
        </Form.Item>
        <Form.Item name="address" label="住址（详细）">
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="guardianName" label="监护人（未满十八周岁）">
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="guardianPhone" label="监护人电话" rules={[{ min: 5, message: '电话太短。' }]}>
          <Input autoComplete="off" maxLength={20} />
        </Form.Item>
        <Form.Item name="guardianConsentOn" label="监护人同意日期" rules={[dayRule]}>
          <DateField />
        </Form.Item>
        <Form.Item name="status" label="状态">
          <Select options={STATUS_OPTIONS} />
        </Form.Item>
        <Form.Item name="remark" label="备注">
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        {!isNew && (
          <Form.Item name="reason" label="为什么改（可不填）">
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
        )}
      </div>
      <Form.Item name="namePublic" valuePropName="checked">
        <Checkbox>本人同意在星级公示等处公开姓名（没有勾选的，公示里只有编号）</Checkbox>
      </Form.Item>
    </DeskDialog>
  );
}
