import type { ApplicationRow } from '#shared/contract/applications/listing.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';
import { standingText } from '#renderer/lib/application-standing.ts';
import { placeName } from '#renderer/lib/places.ts';
import { leftText, SHORT_PROGRAMS } from './application-words.ts';

const NAME: Column<ApplicationRow> = {
  key: 'name',
  title: '姓名',
  width: 'minmax(90px, 1fr)',
  text: ({ name }) => name,
};
const WHO: readonly Column<ApplicationRow>[] = [
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
  { key: 'program', title: '补贴', width: '84px', text: ({ program }) => SHORT_PROGRAMS[program] },
  { key: 'applied', title: '申请日期', width: '104px', text: ({ appliedOn }) => appliedOn },
  { key: 'channel', title: '来源', width: '84px', text: ({ channel }) => channel ?? '名单导入' },
];

/** An open application is about what is due, one that has ended about what came out. */
export function applicationColumns(isOpen: boolean): readonly Column<ApplicationRow>[] {
  const standing: Column<ApplicationRow> = {
    key: 'standing',
    title: '办到哪里',
    width: 'minmax(132px, 1fr)',
    text: standingText,
  };
  return isOpen
    ? [
        NAME,
        ...WHO,
        standing,
        { key: 'due', title: '期限', width: '104px', text: ({ dueOn }) => dueOn ?? '' },
        { key: 'left', title: '还剩', width: 'minmax(140px, 1fr)', text: leftText },
      ]
    : [
        NAME,
        ...WHO,
        standing,
        { key: 'ended', title: '办结日期', width: '104px', text: ({ since }) => since ?? '' },
        {
          key: 'told',
          title: '告知本人',
          width: '120px',
          text: ({ toldOn, state, channel }) =>
            toldOn ?? ((state === 'approved' || state === 'refused') && channel !== null ? '○ 还没有' : ''),
        },
        {
          key: 'national',
          title: '录入国家系统',
          width: '120px',
          text: ({ nationalOn, state }) => (state === 'approved' ? (nationalOn ?? '○ 还没有') : ''),
        },
      ];
}
