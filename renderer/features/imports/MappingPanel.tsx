import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import { type CurrentImport, setImport } from './current-import.ts';
import { problemText } from './import-words.ts';
import { HiddenChoices } from './HiddenChoices.tsx';
import { useKinds } from './kinds.ts';
import { SheetMappingForm } from './SheetMappingForm.tsx';

type Props = {
  readonly current: Extract<CurrentImport, { readonly workbook: unknown }>;
  readonly sheet: string;
};

/** The first rows of a sheet, in which its header stands. */
function useHead(importId: string, sheet: string) {
  const { data } = useQuery({
    queryKey: ['imports.sheet', importId, sheet, 'head'],
    queryFn: () => client.imports.sheet({ importId, sheet, offset: 0, limit: 30 }),
  });
  return data?.rows ?? [];
}

/** What the workbook was taken for, and which column for which field; both can be corrected and are remembered. */
export function MappingPanel({ current, sheet }: Props) {
  const { workbook, bytes } = current;
  const { importId, fileName, kind, mappings, problems } = workbook;
  const kinds = useKinds();
  const head = useHead(importId, sheet);
  const again = useCommand(client.imports.read);
  const map = useCommand(client.imports.map);
  const failure = again.error ?? map.error;
  const profiles = kinds.find(({ id }) => id === kind)?.sheets ?? [];

  function change(name: string, mapping: SheetMapping | undefined): void {
    const others = mappings.filter((mapped) => mapped.sheet !== name);
    const next = mapping ? [...others, mapping] : others;
    map.mutate(
      { importId, kind: kind ?? '', mappings: next },
      { onSuccess: (mapped) => setImport({ step: '对列', workbook: mapped, bytes }) },
    );
  }
  return (
    <>
      <div className="mapping-fields">
        <label htmlFor="mapping-kind">这是哪一种</label>
        <Select
          id="mapping-kind"
          size="small"
          placeholder="请选择"
          value={kind}
          options={kinds.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(chosen) =>
            again.mutate(
              { fileName, bytes, kind: chosen },
              { onSuccess: (read) => setImport({ step: '对列', workbook: read, bytes }) },
            )
          }
        />
      </div>
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      {kind === null && <p>没有认出是哪一种工作簿。请在上面选。</p>}
      <ul className="plain-list" aria-label="列的问题">
        {problems.map((problem) => (
          <li key={`${problem.sheet}${problemText(problem)}`}>
            ✕ {mappings.length > 1 ? `${problem.sheet}：` : ''}
            {problemText(problem)}
          </li>
        ))}
      </ul>
      <HiddenChoices workbook={workbook} change={change} />
      {kind !== null && (
        <SheetMappingForm
          key={sheet}
          sheet={sheet}
          profiles={profiles}
          mapping={mappings.find((mapped) => mapped.sheet === sheet)}
          problems={problems.filter((problem) => problem.sheet === sheet)}
          head={head}
          change={(mapping) => change(sheet, mapping)}
        />
      )}
    </>
  );
}
