import type { FindingRow } from '#shared/contract/programs/findings.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { placeName } from '#renderer/lib/places.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';
import type { Shown } from './findings.ts';
import { SHORT_NAMES } from './words.ts';

type FindingColumn = Column<FindingRow>;

const WHO: readonly FindingColumn[] = [
  { key: 'name', title: '姓名', width: 'minmax(70px, 0.5fr)', text: ({ name }) => name },
  {
    key: 'number',
    title: '身份证号',
    width: '168px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  {
    key: 'place',
    title: '乡镇、村',
    width: 'minmax(120px, 0.8fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
  { key: 'program', title: '补贴', width: '76px', text: ({ program }) => SHORT_NAMES[program] },
];

const EVIDENCE: FindingColumn = {
  key: 'evidence',
  title: '依据',
  width: 'minmax(260px, 3fr)',
  text: ({ evidence }) => evidence,
};
const SETTLED: FindingColumn = {
  key: 'settled',
  title: '处理结果',
  width: 'minmax(220px, 2fr)',
  text: ({ settled }) => settled ?? '',
};

const STOP: readonly FindingColumn[] = [
  {
    key: 'reason',
    title: '原因',
    width: 'minmax(90px, 0.5fr)',
    text: ({ stopReason }) => (stopReason === null ? '' : STOP_REASONS[stopReason]),
  },
  { key: 'since', title: '停发自', width: '76px', text: ({ sinceMonth }) => sinceMonth ?? '' },
  {
    key: 'overpaid',
    title: '已多发',
    width: '84px',
    align: 'right',
    text: ({ overpaidFen }) => (overpaidFen === 0 ? '' : formatYuan(overpaidFen)),
  },
];

const RIGHT: readonly FindingColumn[] = [
  {
    key: 'rate',
    title: '每月',
    width: '76px',
    align: 'right',
    text: ({ rateFen }) => (rateFen === null ? '' : formatYuan(rateFen)),
  },
  { key: 'held', title: '复核', width: '76px', text: ({ held }) => (held ? '● 待复核' : '') },
];

/** What a list shows of each finding. */
export function columnsOf({ kind, view }: Shown): readonly FindingColumn[] {
  const what = kind === 'should-not' ? STOP : RIGHT;
  return [...WHO, ...what, view === 'settled' ? SETTLED : EVIDENCE];
}
