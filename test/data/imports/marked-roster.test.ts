import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '#test/support/desk.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import { checkedImport, fixture, sizes } from '#test/support/imports/office-import.ts';
import { repack } from '#test/support/imports/packages.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

describe.skipIf(!HAS_FIXTURES)('the roster with faults', () => {
  test('comes back marked; its right rows are brought in', { timeout: 120_000 }, async () => {
    const { importId, counts } = await checkedImport(
      desk,
      '08-名册-含错误.xlsx',
      fixture('08-名册-含错误.xlsx'),
    );
    expect(counts).toMatchObject({ rows: 200, right: 163, faults: 37, plan: { add: 163 } });
    expect(
      (await desk.client.imports.faults({ importId, severity: 'fault', offset: 30, limit: 50 })).faults,
    ).toHaveLength(7);
    const marked = await desk.client.imports.marked({ importId });
    expect(marked.fileName).toBe('08-名册-含错误-已标出.xlsx');
    const again = await checkedImport(desk, marked.fileName, Uint8Array.from(marked.bytes));
    expect(again.counts).toEqual(counts);
    await desk.client.imports.apply({ importId: again.importId, onlyRight: true });
    expect(sizes(desk, ['person'])).toEqual({ person: 163 });
    const repacked = Uint8Array.from(repack(Buffer.from(marked.bytes), {}));
    expect((await checkedImport(desk, 'c.xlsx', repacked)).counts.plan).toEqual({
      add: 0,
      change: 0,
      unchanged: 163,
      refused: 0,
    });
  });
});
