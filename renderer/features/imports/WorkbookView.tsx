import { Radio } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { ImportOverview } from '#shared/contract/imports.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { Fault } from './faults.ts';
import type { Place } from './place.ts';
import { sheetColumns } from './sheet-columns.tsx';
import { useSheetRows } from './sheet-rows.ts';

type Props = {
  readonly workbook: ImportOverview;
  readonly sheet: string;
  readonly setSheet: (sheet: string) => void;
  readonly faults: readonly Fault[];
  readonly lead: Place | undefined;
};

/** The workbook as it is, with its own columns; wrong cells are marked where they stand. */
export function WorkbookView({ workbook, sheet, setSheet, faults, lead }: Props) {
  const { importId, sheets, mappings } = workbook;
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const onSight = useCallback((first: number, last: number) => setSight({ first, last }), []);
  const { rows, head } = useSheetRows({ importId, sheet, sight });
  const own = useMemo(() => faults.filter((fault) => fault.sheet === sheet), [faults, sheet]);
  const size = sheets.find(({ name }) => name === sheet);
  const columns = useMemo(() => {
    const mapping = mappings.find((mapped) => mapped.sheet === sheet);
    return sheetColumns({
      count: size?.columns ?? 0,
      hidden: size?.hidden.columns ?? [],
      head,
      mapping,
      faults: own,
    });
  }, [size, head, mappings, sheet, own]);
  useSelectionSummary(`${sheet}：${rows.length.toLocaleString('zh-CN')} 行，${size?.columns ?? 0} 列`);
  return (
    <>
      {sheets.length > 1 && (
        <Radio.Group
          aria-label="工作表"
          size="small"
          optionType="button"
          value={sheet}
          options={sheets.map(({ name, rows: count, hidden }) => ({
            value: name,
            label: `${name}（${count}${hidden.sheet ? '，隐藏' : ''}）`,
          }))}
          onChange={({ target }: { target: { value?: unknown } }) => setSheet(String(target.value))}
        />
      )}
      <DataTable
        key={sheet}
        label={`工作簿 ${sheet}`}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        more={false}
        loadMore={() => undefined}
        lead={lead?.sheet === sheet ? lead : undefined}
        onSight={onSight}
        empty={<EmptyState>这张表是空的。</EmptyState>}
      />
    </>
  );
}
