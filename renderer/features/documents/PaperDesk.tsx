import { Alert, Button } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import type { Composed } from '#shared/contract/documents.ts';
import type { DrawnPaper } from '#renderer/lib/draw-paper.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { OrderFields } from './OrderFields.tsx';
import { PaperPages } from './PaperPages.tsx';
import { PaperWarnings } from './PaperWarnings.tsx';
import { type PrintOrder, USUAL_ORDER } from './printing.ts';
import './documents.css';

type Props = {
  readonly pdf: Uint8Array<ArrayBuffer>;
  /** Characters of it that are boxes. */
  readonly missing?: DrawnPaper['missing'];
  /** What the office has not said yet. */
  readonly lacking?: readonly Composed['lacking'][number][];
  readonly fileName: string;
  /** Prints it and says what became of it; absent where it is only looked at. */
  readonly print?: ((order: PrintOrder, pages: number) => Promise<string>) | undefined;
  readonly more?: ReactNode;
};

const NONE: readonly never[] = [];

/** The paper in the middle, printer, copies and pages beside it; what is missing stands above. */
export function PaperDesk({ pdf, missing = NONE, lacking = NONE, fileName, print, more }: Props) {
  const [pages, setPages] = useState(0);
  const [order, setOrder] = useState(USUAL_ORDER);
  const [byHand, setByHand] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'error'; readonly text: string }>();
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
  const isReady = pages > 0 && !isBusy && (missing.length === 0 || byHand);
  const send = useCallback(() => {
    if (print && isReady) void attempt(() => print(order, pages));
  }, [print, isReady, attempt, order, pages]);
  const save = () =>
    attempt(async () => {
      const { file } = await client.shell.saveFile({ fileName, content: pdf });
      return file === null ? undefined : `已存成“${file}”。`;
    });
  const keys = useMemo(() => (print ? [{ keys: 'Ctrl+P', label: '打印', run: send }] : []), [print, send]);
  useKeys(keys);
  return (
    <>
      <PaperWarnings
        lacking={lacking}
        missing={missing}
        byHand={byHand}
        setByHand={setByHand}
        mayPrint={print !== undefined}
      />
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
              <OrderFields order={order} change={setOrder} pages={pages} />
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
