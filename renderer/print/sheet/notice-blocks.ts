import type { Notice } from '#shared/domain/documents/sheet.ts';

/** A block of lines on an official page. */
export type Block = {
  readonly className: string;
  readonly text: string;
  /** Whether it stays in one piece. */
  readonly keep: boolean;
  /** Lines of 29 pt, where it is not the text that says how many. */
  readonly lines?: number | undefined;
};

/** 一、 in 黑体, （一） in 楷体, 1. and （1） as the text (GB/T 9704-2012 7.3.3). */
function levelOf(paragraph: string): 'level-1' | 'level-2' | 'text' {
  if (/^[一二三四五六七八九十]+、/.test(paragraph)) return 'level-1';
  return /^[（(][一二三四五六七八九十]+[）)]/.test(paragraph) ? 'level-2' : 'text';
}

/** A telephone number is not broken at its hyphen. */
const unbroken = (text: string) => text.replaceAll(/(?<=\d)-(?=\d)/g, '-\u2060');
const block = (className: string, text: string, keep = false): Block => ({
  className,
  text: unbroken(text),
  keep,
});
const BLANK: Block = { className: 'blank', text: '', keep: true, lines: 1 };

/** What an official page says, block by block, from its head to its foot. */
export function blocksOf(notice: Notice): Block[] {
  const { head, title, number, addressee, body, attachments, signature, foot } = notice;
  const heading: Block[] =
    head === null
      ? [block('title', title, true), ...(number === null ? [] : [block('number', number, true)]), BLANK]
      : [
          { className: 'red-head', text: head, keep: true, lines: 6 },
          { className: 'number ruled', text: number ?? '', keep: true, lines: 1 },
          BLANK,
          block('title', title, true),
          BLANK,
        ];
  const listed = attachments.map((name, index) =>
    block(
      index === 0 ? 'attachments' : 'attachments more',
      `${index === 0 ? '附件：' : ''}${attachments.length > 1 ? `${index + 1}.` : ''}${name}`,
    ),
  );
  return [
    ...heading,
    ...(addressee === null ? [] : [block('addressee', addressee, true)]),
    ...body.map((paragraph) => block(levelOf(paragraph), paragraph)),
    ...(listed.length > 0 ? [BLANK, ...listed] : []),
    // Room for the seal, which lies over the office's name and the date.
    ...(signature === null
      ? []
      : [
          {
            className: 'signature',
            text: `${signature.issuer}\n${signature.date}`,
            keep: true,
            lines: 5,
          },
        ]),
    ...(foot.length > 0 ? [block('cut', foot.join('\n'), true)] : []),
  ];
}
