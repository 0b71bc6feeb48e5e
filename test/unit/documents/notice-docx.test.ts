/** A notice as a Word document: it opens, says the same, and has the geometry of GB/T 9704-2012. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { noticeDocx } from '#renderer/features/documents/notice-docx.ts';
import { FORMS } from '#shared/domain/documents/forms.ts';
import type { Notice } from '#shared/domain/documents/sheet.ts';

function exampleOf(form: 'F05' | 'F08' | 'F16'): Notice {
  const sheet = FORMS[form].compose(FORMS[form].example);
  if (sheet.kind !== 'notice') throw new Error(`${form} is no notice`);
  return sheet;
}

async function openDocx(notice: Notice): Promise<string> {
  const parts = unzipSync(await noticeDocx(notice));
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']),
  );
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    text: [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    font: /w:eastAsia="([^"]+)"/.exec(inner)?.[1],
    size: Number(/<w:sz w:val="(\d+)"/.exec(inner)?.[1]),
    line: /<w:spacing[^>]*w:line="(\d+)"[^>]*w:lineRule="(\w+)"/.exec(inner)?.slice(1, 3),
  }));
const millimetres = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 254) / 10;

test('it stands on A4 between the margins of the standard', async () => {
  const xml = await openDocx(exampleOf('F08'));
  const section = /<w:sectPr.*<\/w:sectPr>/s.exec(xml)?.[0] ?? '';
  const read = (name: string) => millimetres(new RegExp(`w:${name}="(\\d+)"`).exec(section)?.[1]);
  expect(['w', 'h', 'top', 'left', 'right', 'bottom'].map(read)).toEqual([210, 297, 37, 28, 26, 34.8]);
});

test('it says what the paper says, line for line, in its faces and sizes', async () => {
  const notice = exampleOf('F08');
  const paragraphs = paragraphsOf(await openDocx(notice));
  const said = paragraphs.map(({ text }) => text).filter((text) => text !== '');
  expect(said).toEqual([
    notice.title,
    notice.addressee,
    ...notice.body,
    notice.signature?.issuer,
    notice.signature?.date,
    ...notice.foot,
  ]);
  const find = (text: string) => paragraphs.find((paragraph) => paragraph.text === text);
  expect(find(notice.title)).toMatchObject({ font: '方正小标宋简体', size: 44 });
  expect(find('一、理由')).toMatchObject({ font: '黑体', size: 32 });
  expect(find(notice.addressee ?? '')).toMatchObject({ font: '仿宋', size: 32 });
  expect(paragraphs.every(({ line }) => line?.join(' ') === '580 exact')).toBe(true);
});

test('a letter has the office in red, its number and its attachments', async () => {
  const notice = exampleOf('F16');
  const xml = await openDocx(notice);
  expect(xml).toContain('<w:color w:val="CC0000"/>');
  const said = paragraphsOf(xml).map(({ text }) => text);
  expect(said[0]).toBe('林西县残疾人联合会');
  expect(said).toContain('林残联〔2026〕12号');
  expect(said.some((text) => text.startsWith('附件：1.'))).toBe(true);
});

test('what a person promises is signed by nobody else', async () => {
  expect(await openDocx(exampleOf('F05'))).not.toContain('林西县残疾人联合会');
});
