import { useQuery } from '@tanstack/react-query';
import { InputNumber, Select } from 'antd';
import { type Sides, SYSTEM_PRINTER } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import type { Pages, PrintOrder } from './printing.ts';

const SIDES: readonly { readonly value: Sides; readonly label: string }[] = [
  { value: 'as-set', label: '按打印机设置' },
  { value: 'one', label: '单面' },
  { value: 'two', label: '双面（长边翻转）' },
];

type PageProps = {
  readonly pages: number;
  readonly chosen: Pages | null;
  readonly choose: (pages: Pages | null) => void;
};

/** From which page to which; after a paper jam the first is the one that was spoilt. */
function PageRange({ pages, chosen, choose }: PageProps) {
  const { from, to } = chosen ?? { from: 1, to: pages };
  const set = (next: Pages) =>
    choose(next.from === 1 && next.to === pages ? null : { ...next, to: Math.max(next.from, next.to) });
  const field = { min: 1, max: Math.max(1, pages), precision: 0, style: { width: 76 } } as const;
  return (
    <div>
      <span>页码（卡纸以后从坏的那页起）</span>
      <div>
        <InputNumber
          {...field}
          aria-label="从第几页"
          value={from}
          onChange={(value) => set({ from: value ?? 1, to })}
        />{' '}
        至{' '}
        <InputNumber
          {...field}
          aria-label="到第几页"
          value={to}
          onChange={(value) => set({ from, to: value ?? pages })}
        />{' '}
        页
      </div>
    </div>
  );
}

type Props = {
  readonly order: PrintOrder;
  readonly change: (order: PrintOrder) => void;
  /** Of the paper that is to be printed. */
  readonly pages: number;
};

/** Which printer, how many copies, which pages, on one side or both. */
export function OrderFields({ order, change, pages }: Props) {
  const printers = useQuery({
    queryKey: ['shell.printers'],
    queryFn: () => client.shell.printers({}),
    staleTime: 0,
  });
  return (
    <>
      <div>
        <span>打印机</span>
        <Select
          aria-label="打印机"
          value={order.printer}
          onChange={(printer) => change({ ...order, printer })}
          style={{ width: '100%' }}
          options={[
            { value: SYSTEM_PRINTER, label: '系统默认打印机' },
            ...(printers.data ?? []).map(({ name, displayName }) => ({ value: name, label: displayName })),
          ]}
        />
      </div>
      <div>
        <span>份数</span>
        <InputNumber
          aria-label="份数"
          min={1}
          max={99}
          precision={0}
          value={order.copies}
          onChange={(copies) => change({ ...order, copies: copies ?? 1 })}
          style={{ width: '100%' }}
        />
      </div>
      {pages > 1 && (
        <>
          <PageRange
            pages={pages}
            chosen={order.pages}
            choose={(chosen) => change({ ...order, pages: chosen })}
          />
          <div>
            <span>单双面</span>
            <Select<Sides>
              aria-label="单双面"
              value={order.sides}
              onChange={(sides) => change({ ...order, sides })}
              style={{ width: '100%' }}
              options={[...SIDES]}
            />
          </div>
        </>
      )}
    </>
  );
}
