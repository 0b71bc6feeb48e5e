import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { Category, CATEGORY_NAMES, Level, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';
import { placeName } from '#renderer/lib/places.ts';

export const SEX_NAMES = { male: '男', female: '女' } as const;

/** 肢体二级; empty without a certificate. */
export function disabilityText({ category, level }: Pick<PersonRow, 'category' | 'level'>): string {
  const kind = Category.safeParse(category);
  const degree = Level.safeParse(level);
  return kind.success && degree.success ? CATEGORY_NAMES[kind.data] + LEVEL_NAMES[degree.data] : '';
}

export const PERSON_COLUMNS: readonly Column<PersonRow>[] = [
  { key: 'name', title: '姓名', width: 'minmax(110px, 1.2fr)', text: ({ name }) => name },
  { key: 'sex', title: '性别', width: '52px', text: ({ sex }) => SEX_NAMES[sex] },
  { key: 'birth', title: '出生日期', width: '104px', text: ({ birthDate }) => birthDate },
  {
    key: 'number',
    title: '身份证号',
    width: '178px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  { key: 'disability', title: '残疾类别等级', width: '110px', text: disabilityText },
  {
    key: 'expires',
    title: '证件到期',
    width: '104px',
    text: ({ certificateExpiresOn }) => certificateExpiresOn ?? '',
  },
  {
    key: 'place',
    title: '乡镇、村',
    width: 'minmax(150px, 1.5fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
  { key: 'status', title: '状态', width: '60px', text: ({ status }) => status },
];
