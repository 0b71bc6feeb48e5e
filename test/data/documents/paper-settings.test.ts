/** What paper is printed with: the office's fonts, the margins of its forms. */
import { beforeEach, describe, expect, test } from 'vitest';
import { USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { smallFont } from '#test/support/small-font.ts';

const RARE = String.fromCodePoint(0x2_a6d6);

let office: Office | undefined;
let desk: TestDesk;
beforeEach(async () => {
  office ??= await foundedOffice();
  desk = seatedDesk(office);
  return () => desk.end();
});

const fontOf = (name: string) => new Uint8Array(smallFont(name, RARE));

describe('a font file of the office', () => {
  test('is kept, known by its own name, and read as it came', async () => {
    const content = fontOf('单位生僻字');
    const { documents } = desk.client;
    const added = await documents.addFont({ face: 'Rare', fileName: 'rare.ttf', content });
    expect(await documents.fonts({})).toEqual([added]);
    expect(added).toMatchObject({ face: 'Rare', name: '单位生僻字', bytes: content.length });
    expect((await documents.font({ id: added.id })).content).toEqual(content);
  });

  test('takes the place of the one before, and can be taken away', async () => {
    const { documents } = desk.client;
    for (const name of ['旧仿宋', '新仿宋'])
      await documents.addFont({ face: 'FangSong', fileName: `${name}.ttf`, content: fontOf(name) });
    expect((await documents.fonts({})).map(({ name }) => name)).toEqual(['新仿宋']);
    await documents.removeFont({ face: 'FangSong' });
    expect(await documents.fonts({})).toEqual([]);
    expect(await failureOf(documents.removeFont({ face: 'FangSong' }))).toMatchObject({ code: 'not-found' });
  });

  test('that is none is refused, and the one before stays', async () => {
    const { documents } = desk.client;
    await documents.addFont({ face: 'Rare', fileName: 'rare.ttf', content: fontOf('旧的') });
    const content = new TextEncoder().encode('not a font at all');
    expect(
      await failureOf(documents.addFont({ face: 'Rare', fileName: '假字体.ttf', content })),
    ).toMatchObject({ code: 'not-a-font', params: { fileName: '假字体.ttf' } });
    expect((await documents.fonts({})).map(({ name }) => name)).toEqual(['旧的']);
  });
});

test('margins of a form are remembered, for that form alone, and go back to the usual ones', async () => {
  const { documents } = desk.client;
  const wanted = { left: 250, right: 100, top: 200, bottom: 170 };
  const marginsOf = async (form: 'F12L' | 'F19') =>
    (await documents.compose({ form, subject: null, place: null, values: {} })).paper.furniture.margins;
  await documents.setMargins({ form: 'F19', margins: wanted });
  expect(await marginsOf('F19')).toEqual(wanted);
  expect(await marginsOf('F12L')).toEqual(USUAL_MARGINS);
  await documents.setMargins({ form: 'F19', margins: null });
  expect(await marginsOf('F19')).toEqual(USUAL_MARGINS);
  const tooWide = { ...wanted, left: 900 };
  expect(await failureOf(documents.setMargins({ form: 'F19', margins: tooWide }))).toMatchObject({
    code: 'invalid-input',
  });
});
