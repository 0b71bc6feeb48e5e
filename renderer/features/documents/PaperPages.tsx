import { useEffect, useRef, useState } from 'react';
import { drawPage, openPdf, type Pdf } from '#renderer/lib/pdf.ts';

const PORTRAIT_WIDTH = 640;
const LANDSCAPE_WIDTH = 900;

type PageProps = { readonly pdf: Pdf; readonly number: number };

/** One page, drawn when it comes into sight; what stands on it is there for a screen reader as well. */
function PaperPage({ pdf, number }: PageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [shape, setShape] = useState({ width: PORTRAIT_WIDTH, ratio: 297 / 210 });
  useEffect(() => {
    let isGone = false;
    void pdf.getPage(number).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      if (!isGone)
        setShape({ width: width > height ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH, ratio: height / width });
    });
    return () => {
      isGone = true;
    };
  }, [pdf, number]);
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const watch = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      watch.disconnect();
      void drawPage(pdf, number, shape.width * window.devicePixelRatio).then((drawn) => {
        box.querySelector('canvas')?.remove();
        box.prepend(drawn.canvas);
        setText(drawn.text);
      });
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [pdf, number, shape]);
  return (
    <div
      ref={place}
      className="paper-page"
      role="img"
      aria-label={`第 ${number} 页，共 ${pdf.numPages} 页`}
      style={{ width: shape.width, maxWidth: '100%', minHeight: Math.min(shape.width, 900) * shape.ratio }}
    >
      <p className="paper-text">{text}</p>
    </div>
  );
}

type Props = { readonly pdf: Uint8Array; readonly opened: (pages: number) => void };

/** The very bytes that are printed and kept, page by page. */
export function PaperPages({ pdf, opened }: Props) {
  const [document, setDocument] = useState<Pdf>();
  useEffect(() => {
    let isGone = false;
    const opening = openPdf(pdf);
    void opening.then((ready) => {
      if (isGone) return;
      setDocument(ready);
      opened(ready.numPages);
    });
    return () => {
      isGone = true;
      void opening.then((ready) => ready.loadingTask.destroy());
    };
  }, [pdf, opened]);
  const numbers = Array.from({ length: document?.numPages ?? 0 }, (_, index) => index + 1);
  return (
    // What scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-pages" role="region" aria-label="预览" tabIndex={0}>
      {document && numbers.map((number) => <PaperPage key={number} pdf={document} number={number} />)}
    </div>
  );
}
