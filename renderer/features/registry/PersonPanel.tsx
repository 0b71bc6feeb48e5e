import { Descriptions, Drawer } from 'antd';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { client } from '#renderer/lib/client.ts';
import { placeName } from '#renderer/lib/places.ts';
import { Masked } from '#renderer/ui/Masked.tsx';
import { disabilityText, SEX_NAMES } from './columns.tsx';

type Props = { readonly person: PersonRow | undefined; readonly close: () => void };

/** A person at a glance; whole numbers only for a reason. */
export function PersonPanel({ person, close }: Props) {
  const reveal = (field: 'identity-number' | 'phone') => async (reason: string) => {
    const { value } = await client.registry.reveal({ personId: person?.id ?? '', field, reason });
    return value;
  };
  return (
    <Drawer title={person?.name ?? ''} open={person !== undefined} onClose={close} size={420} destroyOnHidden>
      {person && (
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'sex', label: '性别', children: SEX_NAMES[person.sex] },
            { key: 'birth', label: '出生日期', children: person.birthDate },
            {
              key: 'number',
              label: '身份证号',
              children: (
                <Masked
                  what="身份证号"
                  masked={person.maskedIdentityNumber}
                  reveal={reveal('identity-number')}
                />
              ),
            },
            { key: 'disability', label: '残疾类别等级', children: disabilityText(person) },
            { key: 'expires', label: '证件到期', children: person.certificateExpiresOn ?? '没有证件' },
            { key: 'place', label: '乡镇、村', children: placeName(person.divisionCode) },
            {
              key: 'phone',
              label: '电话',
              children:
                person.maskedPhone === null ? (
                  '没有登记'
                ) : (
                  <Masked what="电话" masked={person.maskedPhone} reveal={reveal('phone')} />
                ),
            },
            { key: 'status', label: '状态', children: person.status },
          ]}
        />
      )}
    </Drawer>
  );
}
