import { Descriptions, Drawer } from 'antd';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { today } from '#renderer/lib/dates.ts';
import { placeName } from '#renderer/lib/places.ts';
import { SEX_NAMES } from '#renderer/lib/person-file/record-specs.ts';
import { certificateState, disabilityText } from '../person-words.ts';

type Props = { readonly person: PersonRow | undefined; readonly close: () => void };

/** A person at a glance, without leaving what is being typed. */
export function PersonGlance({ person, close }: Props) {
  return (
    <Drawer title={person?.name ?? ''} open={person !== undefined} onClose={close} size={380} destroyOnHidden>
      {person && (
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'file', label: '档案号', children: person.fileNumber },
            { key: 'sex', label: '性别', children: SEX_NAMES[person.sex] },
            { key: 'birth', label: '出生日期', children: person.birthDate },
            { key: 'number', label: '身份证号', children: person.maskedIdentityNumber },
            { key: 'disability', label: '类别等级', children: disabilityText(person) },
            { key: 'certificate', label: '证件', children: certificateState(person, today()).text },
            { key: 'place', label: '乡镇、村', children: placeName(person.divisionCode) },
            { key: 'phone', label: '电话', children: person.maskedPhone ?? '没有登记' },
            { key: 'status', label: '状态', children: person.status },
          ]}
        />
      )}
    </Drawer>
  );
}
