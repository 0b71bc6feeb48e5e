import { eq, getTableColumns } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificates, persons } from '#data/db/schema/registry.ts';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { findDivision } from '#shared/domain/registry/divisions.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { openDesk, type TestDesk } from '#test/support/desk.ts';
import { failureOf, outcome } from '#test/data/support/offices.ts';

const PEOPLE = 300;
let desk: TestDesk;
let whole: readonly (typeof persons.$inferSelect & { readonly certificateNumber: string })[];

beforeAll(async () => {
  desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: PEOPLE });
  await desk.client.desk.signIn({ login: 'zhidu', password: PRACTICE_PASSWORD });
  whole = desk.desk
    .database()
    .reader.select({ ...getTableColumns(persons), certificateNumber: certificates.number })
    .from(persons)
    .innerJoin(certificates, eq(certificates.personId, persons.id))
    .orderBy(persons.fileNumber)
    .all();
});
afterAll(() => desk.end());

const raise = () => {
  throw new Error('Nobody of the office');
};
type Search = { readonly text?: string; readonly townshipCode?: string };
const everyone = { statuses: [...FILE_STATUSES] };

async function turnPages(search: Search, sizes: readonly number[]): Promise<PersonRow[]> {
  const seen: PersonRow[] = [];
  let after: string | undefined;
  for (let turn = 0; turn < PEOPLE + 2; turn += 1) {
    const limit = sizes[turn % sizes.length] ?? 1;
    const { rows, next } = await desk.client.registry.page({
      filter: { ...search, ...everyone },
      ...(after === undefined ? {} : { after }),
      limit,
    });
    expect(rows.length).toBeLessThanOrEqual(limit);
    seen.push(...rows);
    if (next === null) return seen;
    after = next;
  }
  throw new Error('The pages do not end');
}
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const search = async (text: string, limit = 500) =>
  (await desk.client.registry.page({ filter: { text, ...everyone }, limit })).rows;

/** How well a text of at least two characters or digits fits, by the whole rows; undefined when it does not. */
function fit(part: string, person: (typeof whole)[number]) {
  const { nameKey, identityNumber, certificateNumber, divisionCode, phone } = person;
  if (/^\d/.test(part)) {
    if (identityNumber.startsWith(part)) return 0;
    if (phone?.startsWith(part)) return 1;
    return certificateNumber.includes(part) || phone?.includes(part) ? 2 : undefined;
  }
  if (nameKey.startsWith(part)) return 0;
  if (nameKey.includes(part)) return 1;
  const [town, village] = [findDivision(divisionCode.slice(0, 9)), findDivision(divisionCode)];
  return town?.name.includes(part) || village?.name.includes(part) ? 2 : undefined;
}

test('pages of any size together hold everybody once, better matches first, whatever is searched', async () => {
  const pieces = whole.flatMap(({ nameKey, identityNumber, phone, divisionCode }) => [
    nameKey.slice(0, 2),
    nameKey.slice(1),
    identityNumber.slice(0, 10),
    identityNumber.slice(7, 12),
    phone?.slice(3, 7) ?? '',
    findDivision(divisionCode)?.name.slice(0, 2) ?? '',
  ]);
  const text = fc.oneof(
    fc.constant(''),
    fc.constantFrom(...pieces.filter((piece) => Array.from(piece).length > 1)),
  );
  const townships = [...new Set(whole.map(({ divisionCode }) => divisionCode.slice(0, 9)))];
  const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.option(fc.constantFrom(...townships), { nil: undefined }),
      sizes,
      async (part, townshipCode, pages) => {
        const found = whole.filter(
          (person) =>
            (part === '' || fit(part, person) !== undefined) &&
            (townshipCode === undefined || person.divisionCode.startsWith(townshipCode)),
        );
        const asked = { text: part, ...(townshipCode === undefined ? {} : { townshipCode }) };
        const seen = ids(await turnPages(asked, pages));
        expect(seen.toSorted()).toEqual(ids(found).toSorted());
        const byId = new Map(whole.map((person) => [person.id, person]));
        const fits = seen.flatMap((id) => fit(part, byId.get(id) ?? raise()) ?? []);
        expect(fits).toEqual(fits.toSorted((a, b) => a - b));
        const { people } = await desk.client.registry.count({ filter: { ...asked, ...everyone } });
        expect(people).toBe(found.length);
      },
    ),
    { numRuns: 150 },
  );
});

test('without a text the list is in the order of the pinyin', async () => {
  const byId = new Map(whole.map((person) => [person.id, person.pinyin]));
  const order = (await search('')).map(({ id }) => byId.get(id) ?? '');
  expect(order).toHaveLength(PEOPLE);
  expect(order).toEqual(order.toSorted());
});

test('who has died, moved or been struck off is in no list unless asked for', async () => {
  const { rows } = await desk.client.registry.page({ filter: {}, limit: 500 });
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['在册', '待核']));
  const gone = await desk.client.registry.page({ filter: { statuses: ['死亡'] }, limit: 500 });
  expect(ids(gone.rows).toSorted()).toEqual(ids(whole.filter(({ status }) => status === '死亡')).toSorted());
});

describe('a search', () => {
  test.each([
    ['a whole number finds one person', (number: string) => number, 1],
    ['a number nobody has finds nobody', () => '999999199901019999', 0],
    ['a percent sign is no joker', () => '%', 0],
    ['an underscore is no joker', () => '_', 0],
    ['half of a name with a joker is nothing', () => '王%', 0],
    ['quotes are no syntax', () => '"150" OR "150', 0],
    ['a star is no syntax', () => '150*', 0],
  ])('%s', async (_, textOf, count) => {
    expect(await search(textOf(whole[0]?.identityNumber ?? ''))).toHaveLength(count);
  });

  test('a number that ends with x finds the one that ends with X', async () => {
    const ending = whole.find(({ identityNumber }) => identityNumber.endsWith('X'));
    expect(ids(await search(ending?.identityNumber.toLowerCase() ?? ''))).toEqual([ending?.id]);
  });

  test('blanks and look-alike dots in a name do not matter', async () => {
    const dotted = whole.find(({ name }) => name.includes('·'));
    expect(dotted).toBeDefined();
    expect(ids(await search(dotted?.name.replace('·', ' • ') ?? ''))).toContain(dotted?.id);
  });

  test.each(['x', '[]', '[0,"",', '[-1,"",0]', '[0,1,2]', 'null'])(
    'does not follow the page mark %s',
    async (after) => {
      expect(await failureOf(desk.client.registry.page({ filter: {}, after, limit: 5 }))).toEqual({
        code: 'invalid-input',
        params: { fields: ['after'] },
      });
    },
  );
});

describe('a whole number is shown', () => {
  test.each(['identity-number', 'phone'] as const)(
    '%s: for a reason that is logged, without the value',
    async (field) => {
      const person = whole.find(({ phone }) => phone !== null);
      const value = (field === 'phone' ? person?.phone : person?.identityNumber) ?? '';
      const personId = person?.id ?? '';
      expect(await desk.client.registry.reveal({ personId, field, reason: '核对存折' })).toEqual({ value });
      await desk.client.desk.lock({ drafts: {} });
      await desk.client.desk.signIn({ login: 'guanli', password: PRACTICE_PASSWORD });
      const { rows } = await desk.client.audit.page({ subject: `person:${personId}`, limit: 1 });
      expect(rows).toMatchObject([
        {
          action: 'registry.reveal',
          accountName: '演练只读',
          reason: '核对存折',
          detail: { input: { field } },
        },
      ]);
      expect(JSON.stringify(await desk.client.audit.page({ limit: 500 }))).not.toContain(value);
      await desk.client.desk.lock({ drafts: {} });
      await desk.client.desk.signIn({ login: 'zhidu', password: PRACTICE_PASSWORD });
    },
  );

  test.each([
    ['without a reason', { reason: '' }, 'invalid-input'],
    ['for a reason of blanks', { reason: '   ' }, 'invalid-input'],
    ['of nobody', { personId: '00000000-0000-4000-8000-000000000000' }, 'not-found'],
  ])('never %s', async (_, part, code) => {
    const person = { personId: whole[0]?.id ?? '', field: 'phone', reason: '核对' } as const;
    expect(await outcome(desk.client.registry.reveal({ ...person, ...part }))).toBe(code);
  });

  test('a failed one leaves no trace of a value', async () => {
    expect(
      await failureOf(desk.client.registry.reveal({ personId: 'x', field: 'phone', reason: '核对' })),
    ).toEqual({
      code: 'invalid-input',
      params: { fields: ['personId'] },
    });
  });
});
