import { useEffect, useRef, useState } from 'react';
import { drawPage, openPdf, type Pdf, readPage } from '#renderer/lib/pdf.ts';

const PORTRAIT_WIDTH = 640;
const LANDSCAPE_WIDTH = 900;

type Shape = { readonly width: number; readonly ratio: number };

/** How wide a page is shown, and how high for that. */
async function shapeOf(pdf: Pdf, number: number): Promise<Shape> {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return { width: width > height ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH, ratio: height / width };
}

type PageProps = {
  readonly pdf: Pdf;
  readonly number: number;
  /** The first page's: what the others most likely have. */
  readonly likely: Shape;
};

/** One page, drawn when it comes into sight; what stands on it is there for a screen reader as well. */
function PaperPage({ pdf, number, likely }: PageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [{ width, ratio }, setShape] = useState(likely);
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    let isGone = false;
    const draw = async () => {
      const shape = await shapeOf(pdf, number);
      if (isGone) return;
      setShape(shape);
      const canvas = await drawPage(pdf, number, shape.width * window.devicePixelRatio);
      if (isGone) return;
      box.prepend(canvas);
      const read = await readPage(pdf, number);
      if (!isGone) setText(read);
    };
    const watch = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      watch.disconnect();
      void draw();
    });
    watch.observe(box);
    return () => {
      isGone = true;
      watch.disconnect();
      box.querySelector('canvas')?.remove();
    };
  }, [pdf, number]);
  return (
    <div
      ref={place}
      className="paper-page"
      role="img"
      aria-label={`第 ${number} 页，共 ${pdf.numPages} 页`}
      style={{ width, maxWidth: '100%', minHeight: width * ratio }}
    >
      <p className="paper-text">{text}</p>
    </div>
  );
}

type Props = { readonly pdf: Uint8Array; readonly count: (pages: number) => void };

/** The very bytes that are printed and kept, page by page. */
export function PaperPages({ pdf, count }: Props) {
  const [opened, setOpened] = useState<{ readonly document: Pdf; readonly likely: Shape }>();
  useEffect(() => {
    let isGone = false;
    const opening = openPdf(pdf);
    void opening.then(async (document) => {
      const likely = await shapeOf(document, 1);
      if (isGone) return;
      setOpened({ document, likely });
      count(document.numPages);
    });
    return () => {
      isGone = true;
      void opening.then((ready) => ready.loadingTask.destroy());
    };
  }, [pdf, count]);
  const numbers = Array.from({ length: opened?.document.numPages ?? 0 }, (_, index) => index + 1);
  return (
    // What scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="paper-pages" role="region" aria-label="预览" tabIndex={0}>
      {opened &&
        numbers.map((number) => (
          <PaperPage key={number} pdf={opened.document} number={number} likely={opened.likely} />
        ))}
    </div>
  );
}
