import { Radio } from 'antd';
import type { ImportOverview } from '#shared/contract/imports.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import { columnName } from './column-name.ts';

type Hidden = ImportOverview['sheets'][number]['hidden'];
type Kind = keyof SheetMapping['hidden'];
type Props = {
  readonly workbook: ImportOverview;
  readonly change: (sheet: string, mapping: SheetMapping) => void;
};

const OPTIONS = [
  { value: 'take', label: '一起导入' },
  { value: 'leave', label: '不导入' },
] as const;

type Question = { readonly kind: Kind; readonly what: string };

/** What of a sheet is to be asked about: of a sheet that is left, nothing more. */
function questionsOf({ sheet, rows, columns }: Hidden, chosen: SheetMapping['hidden']): readonly Question[] {
  const questions: Question[] = [];
  if (sheet) questions.push({ kind: 'sheet', what: '隐藏的工作表' });
  if (sheet && chosen.sheet !== 'take') return questions;
  if (rows > 0) questions.push({ kind: 'rows', what: `隐藏的 ${rows.toLocaleString('zh-CN')} 行` });
  if (columns.length > 0)
    questions.push({ kind: 'columns', what: `隐藏的 ${columns.map(columnName).join('、')} 列` });
  return questions;
}

/** What is out of sight, with the choice to take it along or to leave it; nothing is checked before it is made. */
export function HiddenChoices({ workbook: { sheets, mappings }, change }: Props) {
  const asked = mappings.flatMap((mapping) => {
    const hidden = sheets.find(({ name }) => name === mapping.sheet)?.hidden;
    return hidden ? questionsOf(hidden, mapping.hidden).map((question) => ({ mapping, ...question })) : [];
  });
  return asked.map(({ mapping, kind, what }) => (
    <div key={`${mapping.sheet} ${kind}`} className="hidden-choice">
      <span>
        {mapping.sheet}：{what}
      </span>
      <Radio.Group
        aria-label={`${mapping.sheet}：${what}`}
        name={`hidden-${mapping.sheet}-${kind}`}
        size="small"
        value={mapping.hidden[kind] ?? null}
        options={[...OPTIONS]}
        onChange={({ target }: { target: { value?: unknown } }) =>
          change(mapping.sheet, {
            ...mapping,
            hidden: { ...mapping.hidden, [kind]: target.value === 'take' ? 'take' : 'leave' },
          })
        }
      />
    </div>
  ));
}
