import { ageOn, Day } from '#shared/domain/day.ts';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { today } from '#renderer/lib/dates.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';
import { placeName } from '#renderer/lib/places.ts';
import { SEX_NAMES } from '#renderer/lib/person-file/record-specs.ts';
import { certificateState, disabilityText } from './person-words.ts';

function ageText({ birthDate }: PersonRow): string {
  const birth = Day.safeParse(birthDate);
  return birth.success ? String(ageOn(birth.data, Day.parse(today()))) : '';
}

export const PERSON_COLUMNS: readonly Column<PersonRow>[] = [
  { key: 'name', title: '姓名', width: 'minmax(96px, 1.2fr)', text: ({ name }) => name },
  { key: 'sex', title: '性别', width: '52px', text: ({ sex }) => SEX_NAMES[sex] },
  { key: 'age', title: '年龄', width: '52px', align: 'right', text: ageText },
  { key: 'birth', title: '出生日期', width: '104px', text: ({ birthDate }) => birthDate },
  {
    key: 'number',
    title: '身份证号',
    width: '174px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  { key: 'disability', title: '类别等级', width: '88px', text: disabilityText },
  {
    key: 'certificate',
    title: '证件',
    width: '126px',
    text: (row) => certificateState(row, today()).text,
  },
  {
    key: 'expires',
    title: '有效期至',
    width: '104px',
    text: ({ certificateExpiresOn }) => certificateExpiresOn ?? '',
  },
  {
    key: 'place',
    title: '乡镇、村',
    width: 'minmax(150px, 1.5fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
  { key: 'phone', title: '电话', width: '112px', text: ({ maskedPhone }) => maskedPhone ?? '' },
  { key: 'status', title: '状态', width: '60px', text: ({ status }) => status },
];
