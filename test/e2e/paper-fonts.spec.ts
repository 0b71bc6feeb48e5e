/** Names that few fonts can write: printed, or told before anything is printed; and the office's own font files. */
import { execFileSync } from 'node:child_process';
import { withoutRadicals } from '#shared/domain/documents/radicals.ts';
import type { Sheet } from '#shared/domain/documents/sheet.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { foundOffice } from '#test/support/desk-page.ts';
import { drawSheet } from '#test/support/draw-sheet.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { pdfText } from '#test/support/pdf.ts';
import { smallCollection, smallFont } from '#test/support/small-font.ts';

/** Of the 通用规范汉字表, beyond the basic plane, in names. */
const LISTED = ['𬱖', '𫖯', '𠅤'];
/** The last of extension B, which no face of this computer has. */
const UNKNOWN = String.fromCodePoint(0x2_a6d6);

const formOf = (name: string): Sheet => ({
  kind: 'grid',
  title: '登记表',
  subtitle: '',
  rows: [
    {
      height: 9,
      cells: [
        { text: '姓名', span: 2, isHead: true },
        { text: name, span: 10, isHead: false },
      ],
    },
  ],
  notes: [],
});

const facesOf = (pdf: Buffer) => execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' });

test('the rare characters of the 通用规范汉字表 are printed as letters of an embedded face', async ({
  desk,
}) => {
  const { page } = await foundOffice(desk);
  const { pdf, missing } = await drawSheet(page, formOf(`张${LISTED.join('')}`));
  expect(missing).toEqual([]);
  for (const character of LISTED) expect(pdfText(pdf)).toContain(character);
  expect(facesOf(pdf)).toMatch(/NotoSerifSC-Regular +CID TrueType +Identity-H +yes yes yes/);
  expect(facesOf(pdf)).not.toContain('Type 3');
});

/** Characters that the bundled face draws with the same letter as a radical; 马 and 户 are in every other name. */
const DRAWN_AS_RADICALS =
  '户巳幺马龙齿卤黾长门见贝车页风鱼鸟麦黄齐龟母民西青食骨鬼一二人入八口土女子小山工己干广心手文方日月木水火父牛王瓜田目石示立竹米羊羽老而耳肉自至舌行衣角言谷豆足身辛里金阜雨非面革音首香高';

test('what is read off a PDF is what was written, also where the face draws it as it draws a radical', async ({
  desk,
}) => {
  const { page } = await foundOffice(desk);
  const { pdf } = await drawSheet(page, formOf(DRAWN_AS_RADICALS));
  const read = withoutRadicals(pdfText(pdf)).replaceAll(/[^\p{Script=Han}]/gu, '');
  for (const character of DRAWN_AS_RADICALS) expect(read).toContain(character);
  expect(read).not.toMatch(/[\u2e80-\u2fdf戶]/u);
});

test('a character that no face has is told before anything is printed; the office’s own font file brings it', async ({
  desk,
}) => {
  const office = await foundOffice(desk);
  const { page, go, press, type, heading, alert } = office;
  const write = async () => {
    await go('文书');
    await page.getByRole('link', { name: '起草通知（公文）' }).press('Enter');
    await expect(page.getByLabel('标题', { exact: true })).toBeFocused();
    await type('关于核对名单的通知');
    await page.getByLabel('主送机关').fill('各乡镇残联');
    await page.getByLabel(/正文/).fill(`请核对李${UNKNOWN}的情况。`);
    await press('Control+Enter');
    await expect(heading('通知（公文）')).toBeVisible();
    await expect(page.getByRole('img', { name: '第 1 页，共 1 页' }).locator('canvas')).toBeVisible();
  };
  await write();
  await expect(alert).toContainText(`${UNKNOWN}（U+2A6D6，在“请核对李${UNKNOWN}的情况。”里）`);
  const print = page.getByRole('button', { name: '打印（Ctrl+P）' });
  await expect(print).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: '先打印，空框由我手写补上' }).press('Space');
  await expect(print).toBeEnabled();

  await go('设置');
  const fonts = page.getByRole('region', { name: '公文字体' });
  await fonts.getByRole('combobox', { name: '字体用作' }).focus();
  await press('ArrowDown');
  await page.getByTitle('生僻字').last().click();
  const wrong = { name: '不是字体.ttf', mimeType: 'font/ttf', buffer: Buffer.from('no font') };
  await chooseWithEnter(page, '添加单位有授权的字体文件', wrong);
  await expect(alert).toContainText('“不是字体.ttf”不是能用的字体文件，没有添加。');
  const buffer = smallFont('OfficeRare', UNKNOWN);
  await chooseWithEnter(page, '添加单位有授权的字体文件', { ...wrong, name: '生僻字.ttf', buffer });
  await expect(fonts.getByText('OfficeRare（单位添加的）')).toBeVisible();
  await expectAccessible(page);

  await write();
  await expect(alert).toHaveCount(0);
  await expect(print).toBeEnabled();
  const { pdf, missing } = await drawSheet(page, formOf(UNKNOWN));
  expect(missing).toEqual([]);
  expect(facesOf(pdf)).toContain('OfficeRare');

  await go('设置');
  await page.getByRole('button', { name: '移除生僻字' }).press('Enter');
  await expect(page.getByText('OfficeRare（单位添加的）')).toHaveCount(0);
  await write();
  await expect(alert).toContainText('U+2A6D6');
});

test('a font of the office is for sheets that are drawn, and a collection of fonts will do', async ({
  desk,
}) => {
  const { page } = await foundOffice(desk);
  const content = smallCollection('OfficeCollection', '字').toString('base64');
  const answered = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
    await window.bridge.call('shell.placeFace', { face: 'SongTi', content: bytes });
    const addresses = Array.from({ length: 9 }, (_, version) => `/office-faces/SongTi-${version}`);
    return Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
  }, content);
  expect(new Set(answered)).toEqual(new Set(['refused']));
  const { pdf } = await drawSheet(page, formOf('字'));
  expect(facesOf(pdf)).toContain('OfficeCollection');
});
