import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '#test/support/desk.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { bringIn, everything, personNamed, sizes } from '#test/support/imports/office-import.ts';
import { rosterBytes as roster } from '#test/support/imports/roster-workbooks.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

describe('an import is taken back', () => {
  test('until something newer rests on it', async () => {
    const { importId } = await bringIn(desk, roster({}));
    const { id } = await personNamed(desk, '王小英');
    await desk.client.registry.changeBasics({
      personId: id,
      values: { phone: '13900000001' },
      reason: '本人来电',
    });
    const failure = await failureOf(desk.client.imports.undo({ runId: importId }));
    expect(failure).toEqual({ code: 'import-built-upon', params: { name: '王小英' } });
    expect(sizes(desk, ['person'])).toEqual({ person: 1 });
  });

  test('also a change of certificate, components and account, to the letter', async () => {
    const multiple = {
      残疾类别: '多重',
      残疾人证号: '15042419900101001372',
      多重残疾明细: '肢体二级;智力三级',
    };
    await bringIn(desk, roster(multiple));
    const before = everything(desk);
    const { importId } = await bringIn(
      desk,
      roster({
        ...multiple,
        姓名: '王晓英',
        多重残疾明细: '肢体二级;精神三级',
        社会保障卡账号: '6225959496005110000',
        监护人: '王大',
      }),
    );
    expect(everything(desk)).not.toEqual(before);
    await desk.client.imports.undo({ runId: importId });
    expect(everything(desk)).toEqual(before);
    expect((await personNamed(desk, '王小英')).basics.name).toBe('王小英');
  });
});
