import { InputNumber, Select } from 'antd';
import type { ImportOverview } from '#shared/contract/imports.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import { columnName } from './column-name.ts';
import type { Kind } from './kinds.ts';

type Row = { readonly number: number; readonly cells: readonly string[] };
type Props = {
  readonly sheet: string;
  readonly profiles: Kind['sheets'];
  readonly mapping: SheetMapping | undefined;
  readonly problems: ImportOverview['problems'];
  readonly head: readonly Row[];
  readonly change: (mapping: SheetMapping | undefined) => void;
};

const LEAVE_OUT = '';
/** Whoever says what a sheet is takes it, seen or not. */
const unmapped = (sheet: string, profile: string): SheetMapping => ({
  sheet,
  profile,
  headerTop: 1,
  headerBottom: 1,
  columns: {},
  leftOut: [],
  hidden: { sheet: 'take' },
});

/** Columns with their headings, for choosing one. */
function columnOptions(head: readonly Row[], { headerTop, headerBottom }: SheetMapping) {
  const headers = head.filter(({ number }) => number >= headerTop && number <= headerBottom);
  const count = Math.max(0, ...head.map(({ cells }) => cells.length));
  return Array.from({ length: count }, (_, index) => {
    const heading = headers.map(({ cells }) => cells[index] ?? '').findLast((text) => text !== '') ?? '';
    return { value: index, label: `${columnName(index)} ${heading}`.trim() };
  });
}

/** A column that nobody knows: what it is, or that it is left out. */
function assign(mapping: SheetMapping, column: number, field: string): SheetMapping {
  if (field === LEAVE_OUT) return { ...mapping, leftOut: [...mapping.leftOut, column] };
  return { ...mapping, columns: { ...mapping.columns, [field]: column } };
}

/** A field's column, or that there is none for it. */
function place(mapping: SheetMapping, field: string, column: number | undefined): SheetMapping {
  const rest = Object.entries(mapping.columns).filter(([key, taken]) => key !== field && taken !== column);
  const leftOut = mapping.leftOut.filter((left) => left !== column);
  const added = column === undefined ? [] : [[field, column] as const];
  return { ...mapping, leftOut, columns: Object.fromEntries([...rest, ...added]) };
}

/** Which column holds which field, for one sheet. */
export function SheetMappingForm({ sheet, profiles, mapping, problems, head, change }: Props) {
  const profile = profiles.find(({ id }) => id === mapping?.profile);
  const fields = profile?.fields.filter(({ presence }) => presence !== 'ignored') ?? [];
  const columns = mapping ? columnOptions(head, mapping) : [];
  const strangers = problems.flatMap((problem) => ('column' in problem ? [problem.column] : []));
  function choose(id: string): void {
    if (id === LEAVE_OUT) change(undefined);
    else change(mapping ? { ...mapping, profile: id } : unmapped(sheet, id));
  }
  return (
    <div className="mapping-fields">
      <label htmlFor="mapping-profile">“{sheet}”是</label>
      <Select
        id="mapping-profile"
        size="small"
        value={mapping?.profile ?? LEAVE_OUT}
        options={[
          ...profiles.map(({ id, title }) => ({ value: id, label: title })),
          { value: LEAVE_OUT, label: '不导入' },
        ]}
        onChange={choose}
      />
      {mapping && (
        <>
          <label htmlFor="mapping-top">表头从第几行</label>
          <InputNumber
            id="mapping-top"
            size="small"
            min={1}
            max={mapping.headerBottom}
            value={mapping.headerTop}
            changeOnWheel={false}
            onChange={(headerTop) => headerTop !== null && change({ ...mapping, headerTop })}
          />
          <label htmlFor="mapping-bottom">到第几行</label>
          <InputNumber
            id="mapping-bottom"
            size="small"
            min={mapping.headerTop}
            value={mapping.headerBottom}
            changeOnWheel={false}
            onChange={(headerBottom) => headerBottom !== null && change({ ...mapping, headerBottom })}
          />
          {strangers.map((column) => (
            <div key={column} className="mapping-row">
              <label htmlFor={`stranger-${column}`}>✕ {columns[column]?.label ?? columnName(column)}</label>
              <Select
                id={`stranger-${column}`}
                size="small"
                placeholder="是什么"
                value={null}
                showSearch={{ optionFilterProp: 'label' }}
                options={[
                  { value: LEAVE_OUT, label: '不导入这一列' },
                  ...fields.map(({ field, title }) => ({ value: field, label: title })),
                ]}
                onChange={(field: string | null) => field !== null && change(assign(mapping, column, field))}
              />
            </div>
          ))}
          {fields.map(({ field, title, presence }) => (
            <div key={field} className="mapping-row">
              <label htmlFor={`mapping-${field}`}>
                {title}
                {presence === 'required' ? '（必须）' : ''}
              </label>
              <Select
                id={`mapping-${field}`}
                size="small"
                allowClear
                placeholder="没有这一列"
                showSearch={{ optionFilterProp: 'label' }}
                value={mapping.columns[field] ?? null}
                options={columns}
                onChange={(column: number | null | undefined) =>
                  change(place(mapping, field, column ?? undefined))
                }
              />
            </div>
          ))}
        </>
      )}
    </div>
  );
}
