import type { Furniture, Notice } from '#shared/domain/documents/sheet.ts';
import { type Block, blocksOf } from './notice-blocks.ts';

/** 22 lines a page (GB/T 9704-2012 5.2.3). */
const LINES = 22;
const LINE_PX = (29 * 96) / 72;

function element(className: string, text: string, tag = 'p'): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

const linesIn = (block: HTMLElement) => Math.round(block.getBoundingClientRect().height / LINE_PX);

/** The first character of a block's line; the text's length when it has fewer lines. */
function startOfLine(block: HTMLElement, line: number): number {
  const text = block.firstChild;
  if (!(text instanceof Text)) return 0;
  const top = block.getBoundingClientRect().top + line * LINE_PX;
  const range = document.createRange();
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    range.setStart(text, middle);
    range.setEnd(text, middle + 1);
    const rect = range.getClientRects()[0];
    if (rect && rect.top + rect.height / 2 < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Page = { readonly area: HTMLElement; used: number };

/** Sets a notice's lines on pages of 28 characters by 22 lines; a paragraph goes on overleaf in the middle of its text. */
export function layNotice(root: HTMLElement, notice: Notice, furniture: Furniture): void {
  root.replaceChildren();
  const pages: Page[] = [];
  const open = (): Page => {
    const page = element('page portrait official', '', 'section');
    const area = element('type-area', '', 'div');
    page.append(area);
    root.append(page);
    const opened = { area, used: 0 };
    pages.push(opened);
    return opened;
  };
  let page = open();
  const place = ({ className, text, keep, lines: fixed }: Block): void => {
    const block = element(className, text);
    page.area.append(block);
    const lines = fixed ?? linesIn(block);
    const left = LINES - page.used;
    if (lines <= left) {
      page.used += lines;
      return;
    }
    if (keep || left === 0) {
      block.remove();
      page = open();
      if (text !== '') place({ className, text, keep: lines > LINES ? false : keep, lines: fixed });
      return;
    }
    const at = startOfLine(block, left);
    block.textContent = text.slice(0, at);
    block.classList.add('broken');
    page = open();
    place({ className: `${className} continued`, text: text.slice(at), keep: false, lines: undefined });
  };
  for (const block of blocksOf(notice)) place(block);
  number(pages, furniture);
}

/** — 1 —, one line below the type area: odd pages right, even pages left, one character in. */
function number(pages: readonly Page[], { printedAt, printedBy, number: own }: Furniture): void {
  for (const [index, { area }] of pages.entries()) {
    const side = index % 2 === 0 ? 'odd' : 'even';
    area.after(element(`page-number ${side}`, `— ${index + 1} —`));
    const said = own === null ? '' : `${own}　`;
    area.after(
      element(
        'print-mark',
        `${said}第 ${index + 1} 页　共 ${pages.length} 页　打印：${printedAt}　${printedBy}`,
      ),
    );
  }
}
