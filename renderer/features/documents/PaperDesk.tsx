import { useQuery } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Select } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { SYSTEM_PRINTER } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { paperFaces } from '#renderer/lib/paper-fonts.ts';
import { PaperPages } from './PaperPages.tsx';
import type { PrintOrder } from './printing.ts';
import './documents.css';

type Props = {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  /** Prints it and says what became of it; absent where it is only looked at. */
  readonly print?: ((order: PrintOrder, pages: number) => Promise<string>) | undefined;
  readonly more?: ReactNode;
};

/** The paper in the middle, printer and copies beside it; what is missing stands above. */
export function PaperDesk({ pdf, fileName, print, more }: Props) {
  const [pages, setPages] = useState(0);
  const [printer, setPrinter] = useState(SYSTEM_PRINTER);
  const [copies, setCopies] = useState(1);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  const printers = useQuery({
    queryKey: ['shell.printers'],
    queryFn: () => client.shell.printers({}),
    staleTime: 0,
  });
  const faces = useQuery({ queryKey: ['paper-faces'], queryFn: paperFaces });
  const missing = (faces.data ?? []).filter(({ name }) => name === null).map(({ what }) => what);
  const attempt = useCallback(async (act: () => Promise<string | undefined>) => {
    setBusy(true);
    try {
      const text = await act();
      setSaid(text === undefined ? undefined : { kind: 'success', text });
    } catch (error) {
      setSaid({ kind: 'error', text: errorText(error) });
    } finally {
      setBusy(false);
    }
  }, []);
  const isReady = pages > 0 && !isBusy;
  const send = useCallback(() => {
    if (print && isReady) void attempt(() => print({ printer, copies }, pages));
  }, [print, isReady, attempt, printer, copies, pages]);
  const save = () =>
    attempt(async () => {
      const { file } = await client.shell.saveFile({ fileName, content: pdf });
      return file === null ? undefined : `已存成“${file}”。`;
    });
  const keys = useMemo(() => (print ? [{ keys: 'Ctrl+P', label: '打印', run: send }] : []), [print, send]);
  useKeys(keys);
  return (
    <>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`这台电脑没有${missing.join('、')}，纸上用自带的宋体代替，字形和公文规定不同。装好字体后重新预览。`}
        />
      )}
      {said && (
        <Alert
          type={said.kind}
          showIcon
          role={said.kind === 'error' ? 'alert' : 'status'}
          title={said.text}
        />
      )}
      <div className="paper-desk">
        <PaperPages pdf={pdf} count={setPages} />
        <div className="paper-side">
          <span>共 {pages} 页</span>
          {print && (
            <>
              <div>
                <span>打印机</span>
                <Select
                  aria-label="打印机"
                  value={printer}
                  onChange={setPrinter}
                  style={{ width: '100%' }}
                  options={[
                    { value: SYSTEM_PRINTER, label: '系统默认打印机' },
                    ...(printers.data ?? []).map(({ name, displayName }) => ({
                      value: name,
                      label: displayName,
                    })),
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
                  value={copies}
                  onChange={(value) => setCopies(value ?? 1)}
                  style={{ width: '100%' }}
                />
              </div>
              <Button type="primary" disabled={!isReady} onClick={send} autoFocus>
                打印（Ctrl+P）
              </Button>
            </>
          )}
          <Button disabled={isBusy} onClick={() => void save()}>
            存成 PDF
          </Button>
          {more}
        </div>
      </div>
    </>
  );
}
