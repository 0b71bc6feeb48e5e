import { Button, Form, Input, Switch } from 'antd';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { textRule } from '#renderer/lib/rules.ts';
import { BlockForm, type Saved } from '../fields/BlockForm.tsx';
import { HOUSEHOLD } from '#renderer/lib/person-file/record-specs.ts';
import { usePersonPage } from './person-page.ts';
import { useRecord } from './saving.ts';

type Props = { readonly household: NonNullable<PersonFile['household']> | undefined };

/** A number that stands masked stays; a typed one must be right. */
const numberRule = textRule((text) =>
  text === '' || text.includes('*') || readIdentityNumber(text).ok ? undefined : '身份证号不对，请再看一遍。',
);
const NEEDED = [{ required: true, whitespace: true, message: '请填写。' }];
const asText = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

const isMember = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A number that stands masked was left alone, and is left out. */
function numberOf({ identityNumber }: Readonly<Record<string, unknown>>): { identityNumber?: string | null } {
  const text = asText(identityNumber);
  return text?.includes('*') === true ? {} : { identityNumber: text };
}

function membersOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isMember).map((member) => ({
    id: member['id'] ?? null,
    personId: member['personId'] ?? null,
    name: asText(member['name']),
    ...numberOf(member),
    relation: asText(member['relation']),
    isDisabled: member['isDisabled'] === true,
  }));
}

/** Which member it is, and of which file: nobody types that. */
const KEPT = ['id', 'personId'] as const;

function Members() {
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <div className="wide members" role="group" aria-label="家庭成员">
          {fields.map(({ key, name }) => (
            <div key={key} className="member">
              {/* The list gives back only what has a field. */}
              {KEPT.map((kept) => (
                <Form.Item key={kept} name={[name, kept]} hidden>
                  <Input type="hidden" />
                </Form.Item>
              ))}
              <Form.Item name={[name, 'name']} label="成员姓名" rules={NEEDED}>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'relation']} label="与户主关系" rules={NEEDED}>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'identityNumber']} label="身份证号（可不填）" rules={[numberRule]}>
                <Input autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'isDisabled']} label="也是残疾人" valuePropName="checked">
                <Switch checkedChildren="是" unCheckedChildren="否" />
              </Form.Item>
              <Button size="small" onClick={() => remove(name)}>
                去掉
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ isDisabled: false })}>
            ＋ 添成员
          </Button>
        </div>
      )}
    </Form.List>
  );
}

/** The household with its members, edited in place. */
export function HouseholdForm({ household }: Props) {
  const { draftOf } = usePersonPage();
  const { save, remove: _never, ...rest } = useRecord('household', household?.id ?? null);
  const finish = ({ values, reason }: Saved) =>
    save({
      values: 'members' in values ? { ...values, members: membersOf(values['members']) } : values,
      reason,
    });
  return (
    <BlockForm
      draft={draftOf(`household:${household?.id ?? 'new'}`)}
      label={household ? '修改家庭' : '登记家庭'}
      specs={HOUSEHOLD}
      record={household}
      more={{ members: household?.members ?? [] }}
      reason={household ? 'optional' : 'none'}
      save={finish}
      {...rest}
    >
      <Members />
    </BlockForm>
  );
}
