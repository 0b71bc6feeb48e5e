import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { CallError } from '#shared/contract/client.ts';
import { type PaperRequest, SYSTEM_PRINTER } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { PrinterChoice } from './PrinterChoice.tsx';

type Props = {
  readonly label: string;
  readonly sheet: () => PaperRequest;
  /** What is said of the file that was saved. */
  readonly savedText: (file: string) => string;
  readonly autoFocus?: boolean;
};

/** Paper or PDF, and what became of it. A sheet never goes to another printer than the one that was chosen. */
export function PrintActions({ label, sheet, savedText, autoFocus = false }: Props) {
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  const [printer, choosePrinter] = useState(SYSTEM_PRINTER);
  // Printers come and go with their plugs.
  const printers = useQuery({
    queryKey: ['shell.printers'],
    queryFn: () => client.shell.printers({}),
    staleTime: 0,
  });

  async function attempt(act: () => Promise<string | undefined>): Promise<void> {
    try {
      const text = await act();
      setSaid(text === undefined ? undefined : { kind: 'success', text });
    } catch (error) {
      setSaid({ kind: 'error', text: errorText(error) });
    }
  }
  const print = () =>
    attempt(async () => {
      const { data: found = [] } = await printers.refetch({ throwOnError: true });
      const anyWillDo = printer === SYSTEM_PRINTER;
      const chosen = anyWillDo && found.length === 1 ? found[0] : found.find(({ name }) => name === printer);
      if (found.length === 0 || (!chosen && !anyWillDo)) {
        choosePrinter(SYSTEM_PRINTER);
        throw new CallError({ code: 'no-printer', params: {} });
      }
      await client.shell.print({ ...sheet(), printer: chosen?.name ?? SYSTEM_PRINTER });
      return chosen ? `已送到打印机“${chosen.displayName}”。` : '已送到系统默认打印机。';
    });
  const save = () =>
    attempt(async () => {
      const { file } = await client.shell.savePdf(sheet());
      return file === null ? undefined : savedText(file);
    });
  return (
    <>
      <Space wrap>
        <PrinterChoice printers={printers.data ?? []} printer={printer} choose={choosePrinter} />
        <Button type="primary" autoFocus={autoFocus} onClick={() => void print()}>
          {label}
        </Button>
        <Button onClick={() => void save()}>存成 PDF</Button>
      </Space>
      {said && (
        <Alert
          type={said.kind}
          showIcon
          role={said.kind === 'error' ? 'alert' : 'status'}
          title={said.text}
        />
      )}
    </>
  );
}
