import { Alert } from 'antd';
import { useRef, useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { bytesOf, sizeText } from '#renderer/lib/files.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { WORKBOOK_FILES } from '#renderer/lib/workbook-files.ts';
import { useFileDrop } from '#renderer/ui/file-drop.ts';
import { FileChoice } from '#renderer/ui/FileChoice.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Waiting } from '#renderer/ui/States.tsx';
import { setImport } from './current-import.ts';

/** More than any roster of a county: 8,832 people take one megabyte. */
const LARGEST_MB = 64;

/** Choosing or dropping a workbook; it is read and recognised, and nothing is written. */
export function ChooseStep() {
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string>();
  const open = useCommand(client.imports.read);
  const failure = refused ?? (open.error ? errorText(open.error) : undefined);

  async function choose(file: File): Promise<void> {
    open.reset();
    if (file.size > LARGEST_MB * 1024 * 1024) {
      setRefused(
        `“${file.name}”有 ${sizeText(file.size)}，没有读。最多 ${LARGEST_MB} MB：请删掉空白行和图片，或者分成几份再导。`,
      );
      return;
    }
    setRefused(undefined);
    const bytes = await bytesOf(file);
    open.mutate(
      { fileName: file.name, bytes },
      { onSuccess: (workbook) => setImport({ step: '对列', workbook, bytes }) },
    );
  }
  const { over, handlers } = useFileDrop((file) => void choose(file));
  return (
    <>
      <PageHeader
        title="导入"
        purpose="把工作簿导进来：选择、对列、核对、计划、写入。写入以前什么都不会改动。"
        action={{
          label: '选工作簿',
          run: () => field.current?.click(),
          ...(open.isPending ? { impossible: '正在读…' } : {}),
        }}
      />
      {failure !== undefined && <Alert type="error" showIcon role="alert" title={failure} />}
      <div className={over ? 'import-drop over' : 'import-drop'} {...handlers}>
        {open.isPending ? (
          <Waiting>正在读工作簿…</Waiting>
        ) : (
          <>
            <p>把工作簿拖到这里，或者</p>
            <FileChoice
              field={field}
              label="选工作簿"
              accept={WORKBOOK_FILES}
              primary
              autoFocus
              choose={(file) => void choose(file)}
            />
            <p className="quiet">
              .xlsx、.xls、.et、.csv 这些都认得，最多 {LARGEST_MB} MB；还认得哪些，按 F1 看说明。
            </p>
          </>
        )}
      </div>
    </>
  );
}
