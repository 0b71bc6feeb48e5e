import { formatYuan } from '#shared/domain/money.ts';
import { LINE_KIND_NAMES, PAID_FOR_NAMES, type PaidFor } from '#shared/domain/payments/batch.ts';
import { RECOVERY_STATE_NAMES } from '#shared/domain/payments/recovery.ts';
import { REMEDIES, RETURN_CODES } from '#shared/domain/payments/return-codes.ts';
import { RETURNED_STANDING_NAMES } from '#shared/domain/payments/returned.ts';
import { placeName } from '#renderer/lib/places.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';
import {
  DIFFERENCE_NAMES,
  type DifferenceRow,
  type LineRow,
  type OverpaymentRow,
  reasonText,
  type ReturnedRow,
  stopText,
} from './words.ts';

type Person = {
  readonly name: string;
  readonly maskedIdentityNumber: string;
  readonly program: PaidFor;
};
const WHO: readonly Column<Person>[] = [
  { key: 'name', title: '姓名', width: '110px', text: ({ name }) => name },
  {
    key: 'number',
    title: '身份证号',
    width: '170px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  { key: 'program', title: '补贴', width: '145px', text: ({ program }) => PAID_FOR_NAMES[program] },
];

const amount = <R>(key: string, title: string, text: (row: R) => string): Column<R> => ({
  key,
  title,
  width: '100px',
  align: 'right',
  text,
});

export const DIFFERENCES: readonly Column<DifferenceRow>[] = [
  ...WHO,
  { key: 'kind', title: '怎么变', width: '90px', text: ({ kind }) => DIFFERENCE_NAMES[kind] },
  amount('last', '上月(元)', ({ lastFen }) => (lastFen === null ? '—' : formatYuan(lastFen))),
  amount('now', '本月(元)', ({ nowFen }) => (nowFen === null ? '—' : formatYuan(nowFen))),
  { key: 'reason', title: '原因', width: 'minmax(200px, 1fr)', text: reasonText },
];

export const LINES: readonly Column<LineRow>[] = [
  ...WHO,
  { key: 'month', title: '月份', width: '90px', text: ({ forMonth }) => forMonth },
  { key: 'kind', title: '种类', width: '70px', text: ({ kind }) => LINE_KIND_NAMES[kind] },
  amount('amount', '金额(元)', ({ amountFen }) => formatYuan(amountFen)),
  {
    key: 'place',
    title: '乡镇、村',
    width: 'minmax(160px, 1fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
];

export const OVERPAID: readonly Column<OverpaymentRow>[] = [
  ...WHO,
  { key: 'month', title: '多发的月份', width: '100px', text: ({ forMonth }) => forMonth },
  amount('claimed', '多发(元)', ({ claimedFen }) => formatYuan(claimedFen)),
  amount('returned', '已退回(元)', ({ returnedFen }) => formatYuan(returnedFen)),
  amount('outstanding', '还欠(元)', ({ outstandingFen }) => formatYuan(outstandingFen)),
  { key: 'state', title: '状态', width: '90px', text: ({ state }) => RECOVERY_STATE_NAMES[state] },
  { key: 'cause', title: '原因', width: 'minmax(110px, 1fr)', text: ({ cause }) => stopText(cause) },
];

export const RETURNED: readonly Column<ReturnedRow>[] = [
  ...WHO,
  { key: 'month', title: '月份', width: '80px', text: ({ forMonth }) => forMonth },
  amount('amount', '金额(元)', ({ amountFen }) => formatYuan(amountFen)),
  { key: 'code', title: '为什么退回', width: '115px', text: ({ code }) => RETURN_CODES[code] },
  {
    key: 'standing',
    title: '状态',
    width: '110px',
    text: ({ standing, againIn }) =>
      againIn === null ? RETURNED_STANDING_NAMES[standing] : `已列入 ${againIn} 号单`,
  },
  {
    key: 'remedy',
    title: '怎么办',
    width: 'minmax(180px, 1fr)',
    text: ({ code, remedy, standing }) =>
      standing === 'open' ? REMEDIES[code] : remedy === null ? '' : `已在银行办妥：${remedy}`,
  },
  { key: 'words', title: '银行的原话', width: '100px', text: ({ words }) => words },
];
