import type { ReviewPerson } from '#shared/contract/reviews.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';
import { placeName } from '#renderer/lib/places.ts';

const PROGRAMS = { living: '生活', nursing: '护理' } as const;

const WHO: readonly Column<ReviewPerson>[] = [
  { key: 'name', title: '姓名', width: 'minmax(90px, 1fr)', text: ({ name }) => name },
  {
    key: 'number',
    title: '身份证号',
    width: '174px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  {
    key: 'place',
    title: '乡镇、村',
    width: 'minmax(150px, 1.4fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
  {
    key: 'programs',
    title: '享受',
    width: '100px',
    text: ({ programs }) => programs.map((program) => PROGRAMS[program]).join('、') || '已停',
  },
  { key: 'status', title: '档案', width: '64px', text: ({ status }) => status },
];

/** Who is left needs no more than who it is; a result says how, when and on what it rests. */
export function reviewColumns(isLeft: boolean): readonly Column<ReviewPerson>[] {
  if (isLeft) return WHO;
  return [
    ...WHO,
    { key: 'method', title: '方式', width: '84px', text: ({ method }) => method ?? '' },
    { key: 'on', title: '复核日期', width: '104px', text: ({ reviewedOn }) => reviewedOn ?? '' },
    {
      key: 'evidence',
      title: '情况和依据',
      width: 'minmax(160px, 2fr)',
      text: ({ evidence }) => evidence ?? '',
    },
    { key: 'by', title: '登记', width: '80px', text: ({ recordedBy }) => recordedBy ?? '' },
  ];
}
