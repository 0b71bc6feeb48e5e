import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persons } from '#data/db/schema/registry.ts';
import type { PersonRow } from '#shared/contract/registry.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { openDesk, type TestDesk } from '#test/support/desk.ts';
import { failureOf, outcome } from '#test/data/support/offices.ts';

const PEOPLE = 300;
let desk: TestDesk;
let whole: readonly (typeof persons.$inferSelect)[];

beforeAll(async () => {
  desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: PEOPLE });
  await desk.client.desk.signIn({ login: 'zhidu', password: PRACTICE_PASSWORD });
  whole = desk.desk.database().reader.select().from(persons).orderBy(persons.nameKey, persons.id).all();
});
afterAll(() => desk.end());

type Search = { readonly text?: string; readonly townshipCode?: string };

async function turnPages(search: Search, sizes: readonly number[]): Promise<PersonRow[]> {
  const seen: PersonRow[] = [];
  let after: { name: string; id: string } | undefined;
  for (let turn = 0; turn < PEOPLE + 2; turn += 1) {
    const limit = sizes[turn % sizes.length] ?? 1;
    const { rows, next } = await desk.client.registry.page({ ...search, ...(after ? { after } : {}), limit });
    expect(rows.length).toBeLessThanOrEqual(limit);
    seen.push(...rows);
    if (next === null) return seen;
    after = next;
  }
  throw new Error('The pages do not end');
}
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

test('pages of any size together hold every person once, sorted, whatever is searched', async () => {
  const pieces = whole.flatMap(({ nameKey, identityNumber }) => [
    nameKey.slice(0, 1),
    nameKey.slice(1),
    identityNumber.slice(0, 10),
  ]);
  const text = fc.oneof(fc.constant(''), fc.constantFrom(...pieces));
  const townships = [...new Set(whole.map(({ divisionCode }) => divisionCode.slice(0, 9)))];
  const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.option(fc.constantFrom(...townships), { nil: undefined }),
      sizes,
      async (part, townshipCode, pages) => {
        const found = whole.filter(
          ({ nameKey, identityNumber, divisionCode }) =>
            (/^\d/.test(part) ? identityNumber.startsWith(part) : nameKey.includes(part)) &&
            (townshipCode === undefined || divisionCode.startsWith(townshipCode)),
        );
        const search = { text: part, ...(townshipCode === undefined ? {} : { townshipCode }) };
        expect(ids(await turnPages(search, pages))).toEqual(ids(found));
      },
    ),
    { numRuns: 60 },
  );
});

describe('a search', () => {
  test.each([
    ['a whole number finds one person', (number: string) => number, 1],
    ['a number nobody has finds nobody', () => '999999199901019999', 0],
    ['a percent sign is no joker', () => '%', 0],
    ['an underscore is no joker', () => '_', 0],
    ['half of a name with a joker is nothing', () => '王%', 0],
  ])('%s', async (_, textOf, count) => {
    const [first] = whole;
    const { rows } = await desk.client.registry.page({
      text: textOf(first?.identityNumber ?? ''),
      limit: 500,
    });
    expect(rows).toHaveLength(count);
  });

  test('a number that ends with x finds the one that ends with X', async () => {
    const ending = whole.find(({ identityNumber }) => identityNumber.endsWith('X'));
    const { rows } = await desk.client.registry.page({
      text: ending?.identityNumber.toLowerCase() ?? '',
      limit: 5,
    });
    expect(ids(rows)).toEqual([ending?.id]);
  });

  test('blanks and look-alike dots in a name do not matter', async () => {
    const dotted = whole.find(({ name }) => name.includes('·'));
    const typed = dotted?.name.replace('·', ' • ') ?? '';
    expect(dotted).toBeDefined();
    expect(ids((await desk.client.registry.page({ text: typed, limit: 5 })).rows)).toContain(dotted?.id);
  });
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
