import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { DIVISIONS, findDivision, spokenName } from '#shared/domain/registry/divisions.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/States.tsx';

type Values = { readonly name: string; readonly divisionCode: string };

/** 大井镇 东风村, so that the two 东风村 of the county can be told apart. */
function fullName(code: string): string {
  const division = findDivision(code);
  if (!division) return code;
  const township = division.level === 'village' ? findDivision(division.parentCode) : undefined;
  return [township?.name, spokenName(division.name)].filter((name) => name !== undefined).join(' ');
}

const PLACES = DIVISIONS.map(({ code }) => ({ value: code, label: fullName(code) }));

function NewOldName() {
  const [form] = Form.useForm<Values>();
  const add = useCommand(client.registry.addOldName);
  return (
    <DeskForm<Values>
      form={form}
      layout="inline"
      onFinish={(values) => add.mutate(values, { onSuccess: () => form.resetFields() })}
    >
      {add.error && <Alert type="error" showIcon role="alert" title={errorText(add.error)} />}
      <Form.Item
        name="name"
        label="旧名"
        rules={[{ required: true, min: 2, message: '请写旧名，至少两个字。' }]}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item
        name="divisionCode"
        label="现在的地名"
        rules={[{ required: true, message: '请选现在的地名。' }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={PLACES} style={{ width: 260 }} />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        登记旧名
      </Button>
    </DeskForm>
  );
}

/** Names that towns and villages no longer bear, and which place each means today. */
export function OldNames() {
  const { role } = useSession();
  const names = useQuery({ queryKey: ['registry.oldNames'], queryFn: () => client.registry.oldNames({}) });
  const remove = useCommand(client.registry.removeOldName);
  const mayChange = CLERKS.includes(role);
  return (
    <section aria-label="旧地名">
      <h2>旧地名</h2>
      <p>撤并、改名以前的乡镇和村。名册里还写着旧名的，导入时按现在的地名认；找人时用旧名也找得到。</p>
      {names.isError && <ErrorState error={names.error} />}
      {names.data?.length === 0 && <EmptyState>还没有登记旧地名。</EmptyState>}
      {remove.error && <Alert type="error" showIcon role="alert" title={errorText(remove.error)} />}
      <ul className="setting-list">
        {names.data?.map(({ name, divisionCode }) => (
          <li key={name}>
            <span className="setting-label">{name}</span>
            <span className="setting-value">{fullName(divisionCode)}</span>
            <span />
            {mayChange && (
              <Button size="small" aria-label={`删除旧名${name}`} onClick={() => remove.mutate({ name })}>
                删除
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <NewOldName />}
    </section>
  );
}
