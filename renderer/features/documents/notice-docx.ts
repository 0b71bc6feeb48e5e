import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import type { Notice } from '#shared/domain/documents/sheet.ts';

/** Twentieths of a point. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);
const LINE = { line: 29 * 20, lineRule: LineRuleType.EXACT } as const;
const BODY_HALF_POINTS = 32;
const TITLE_HALF_POINTS = 44;

type Look = {
  readonly font?: string;
  readonly size?: number;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly indent?: number;
  readonly color?: string;
};

function line(text: string, { font = '仿宋', size = BODY_HALF_POINTS, align, indent = 0, color }: Look = {}) {
  return new Paragraph({
    spacing: LINE,
    ...(align === undefined ? {} : { alignment: align }),
    indent: { firstLine: indent },
    children: [
      new TextRun({ text, font, size, characterSpacing: -4, ...(color === undefined ? {} : { color }) }),
    ],
  });
}

const centred = { align: AlignmentType.CENTER } as const;
const TWO_CHARACTERS = 632;
const SIGNED = { align: AlignmentType.RIGHT } as const;

function bodyLine(text: string): Paragraph {
  if (/^[一二三四五六七八九十]+、/.test(text)) return line(text, { font: '黑体', indent: TWO_CHARACTERS });
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(text))
    return line(text, { font: '楷体', indent: TWO_CHARACTERS });
  return line(text, { indent: TWO_CHARACTERS });
}

/** The bytes of a `.docx`: A4, the margins, faces, sizes and 29 pt lines of GB/T 9704-2012. */
export async function noticeDocx(notice: Notice): Promise<Uint8Array<ArrayBuffer>> {
  const { head, title, number, addressee, body, attachments, signature, foot } = notice;
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: { top: twips(37), left: twips(28), right: twips(26), bottom: twips(34.8) },
          },
        },
        children: [
          ...(head === null
            ? []
            : [line(head, { ...centred, font: '方正小标宋简体', size: 72, color: 'CC0000' })]),
          ...(head !== null && number !== null ? [line(number, centred), line('')] : []),
          line(title, { ...centred, font: '方正小标宋简体', size: TITLE_HALF_POINTS }),
          ...(head === null && number !== null ? [line(number, centred)] : []),
          line(''),
          ...(addressee === null ? [] : [line(addressee)]),
          ...body.map(bodyLine),
          ...attachments.map((name, index) =>
            line(`${index === 0 ? '附件：' : '　　　'}${index + 1}.${name}`, { indent: TWO_CHARACTERS }),
          ),
          ...(signature === null
            ? []
            : [line(''), line(''), line(signature.issuer, SIGNED), line(signature.date, SIGNED)]),
          ...foot.map((text) => line(text)),
        ],
      },
    ],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}
