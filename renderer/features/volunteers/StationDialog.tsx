import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Station } from '#shared/contract/volunteers/register.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskDialog } from './DeskDialog.tsx';
import { orNull, TOWNS, townText } from './words.ts';

type Values = {
  readonly name: string;
  readonly level: Station['level'];
  readonly town?: string;
  readonly contact?: string;
  readonly phone?: string;
};

const COUNTY_DIGITS = 6;
const NEW = 'new';

/** The stations of county and towns; one of them changed, or one more. */
export function StationDialog({ close }: { readonly close: () => void }) {
  const [form] = Form.useForm<Values>();
  const [chosen, setChosen] = useState(NEW);
  const save = useCommand(client.volunteers.saveStation);
  const { data = [] } = useQuery({
    queryKey: ['volunteers.stations'],
    queryFn: () => client.volunteers.stations({}),
  });
  const level = Form.useWatch('level', form) ?? 'town';
  function choose(id: string): void {
    setChosen(id);
    const station = data.find((each) => each.id === id);
    form.setFieldsValue({
      name: station?.name ?? '',
      level: station?.level ?? 'town',
      town: station?.divisionCode ?? '',
      contact: station?.contact ?? '',
      phone: station?.phone ?? '',
    });
  }
  function keep({ name, contact, phone, town = '', ...values }: Values): void {
    const first = TOWNS[0]?.value ?? '';
    const station = {
      ...values,
      name,
      divisionCode: values.level === 'county' ? first.slice(0, COUNTY_DIGITS) : town,
      contact: orNull(contact),
      phone: orNull(phone),
    };
    save.mutate({ stationId: chosen === NEW ? null : chosen, ...station }, { onSuccess: close });
  }
  return (
    <DeskDialog<Values>
      title="联络站"
      okText="保存"
      form={form}
      first="name"
      initial={{ level: 'town' }}
      save={keep}
      running={save}
      close={close}
    >
      <Form.Item label="哪一个" htmlFor="station-chosen">
        <Select
          id="station-chosen"
          value={chosen}
          onChange={choose}
          options={[
            { value: NEW, label: '新的联络站' },
            ...data.map(({ id, name, volunteers, divisionCode }) => ({
              value: id,
              label: `${name}　${townText(divisionCode)}　${volunteers} 人`,
            })),
          ]}
        />
      </Form.Item>
      <Form.Item name="name" label="名称" rules={[{ required: true, min: 2, message: '请写名称。' }]}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="level" label="级别">
        <Radio.Group
          optionType="button"
          options={[
            { value: 'county', label: '县联络站' },
            { value: 'town', label: '乡镇联络点' },
          ]}
        />
      </Form.Item>
      {level === 'town' && (
        <Form.Item name="town" label="乡镇" rules={[{ required: true, message: '请选乡镇。' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={TOWNS} />
        </Form.Item>
      )}
      <Form.Item name="contact" label="联系人（可不填）">
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="phone" label="电话（可不填）" rules={[{ min: 5, message: '电话太短。' }]}>
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
    </DeskDialog>
  );
}
