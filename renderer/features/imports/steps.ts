import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { type CurrentImport, setImport } from './current-import.ts';
import { notWritten } from './import-words.ts';

type Current = Extract<CurrentImport, { readonly workbook: unknown }>;

/** What leads from one step to the next; each is a job that shows its progress and can be stopped. */
export function useSteps(current: Current, onlyRight: boolean) {
  const { workbook, bytes } = current;
  const { importId, fileName } = workbook;
  const check = useCommand(client.imports.check);
  const apply = useCommand(client.imports.apply);
  const [said, setSaid] = useState<string>();
  const [saveError, setSaveError] = useState<unknown>();

  function go(): void {
    setSaid(undefined);
    if (current.step === '对列') {
      check.mutate(
        { importId },
        {
          onSuccess: (checked) =>
            setImport({ step: checked.faults > 0 ? '核对' : '计划', workbook, bytes, checked }),
        },
      );
    } else if (current.step === '核对') setImport({ ...current, step: '计划' });
    else {
      const left = { wrong: notWritten(current.checked), hidden: current.checked.hiddenRows };
      apply.mutate(
        { importId, onlyRight },
        { onSuccess: (counts) => setImport({ step: '写入', fileName, runId: importId, counts, left }) },
      );
    }
  }
  async function save(): Promise<void> {
    setSaveError(undefined);
    try {
      const marked = await client.imports.marked({ importId });
      const content = new Uint8Array(marked.bytes);
      const { file } = await client.shell.saveFile({ fileName: marked.fileName, content });
      setSaid(file === null ? undefined : `已存成“${file}”。改好标出的格子，原样再导就行。`);
    } catch (error) {
      setSaveError(error);
    }
  }
  return {
    go,
    save: () => void save(),
    said,
    hush: () => setSaid(undefined),
    pending: check.isPending || apply.isPending,
    error: check.error ?? apply.error ?? saveError,
  };
}
