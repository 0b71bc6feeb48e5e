import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { formatCertificateNumber } from '#shared/domain/registry/certificate-number.ts';
import { CATEGORY_NAMES, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { checkCharacter } from '#shared/domain/registry/identity-number.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { type ROSTER_ROW, rosterOf } from '#test/support/imports/sheets.ts';

type Change = Partial<Record<keyof typeof ROSTER_ROW, Cell>>;

const FIRST = Day.parse('1920-01-01');
const text = (value: string) => ({ kind: 'text', text: value }) as const;
const dayIn = (days: number) => fc.integer({ min: 0, max: days }).map((count) => addDays(FIRST, count));

/** A right number: anybody born from 1920 to 2025, anywhere from Beijing to Xinjiang. */
const identity = fc
  .tuple(
    fc.constantFrom('150424', '110101', '441322', '659004'),
    dayIn(38_700),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, day, sequence]) => {
    const body = region + day.replaceAll('-', '') + String(sequence).padStart(3, '0');
    return body + checkCharacter(body);
  });
const sexOf = (number: string) => (Number(number.charAt(16)) % 2 === 1 ? '男' : '女');

const person = fc
  .record({
    number: identity,
    category: fc.constantFrom(1, 2, 3, 4, 5, 6),
    level: fc.constantFrom(1, 2, 3, 4),
    reissue: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ number, category, level, reissue }) => ({
    number,
    change: {
      公民身份号码: text(number),
      残疾人证号: text(formatCertificateNumber({ identityNumber: number, category, level, reissue })),
      残疾类别: text(CATEGORY_NAMES[category]),
      残疾等级: text(LEVEL_NAMES[level]),
      性别: text(sexOf(number)),
    } satisfies Change,
  }));

/** Ways to write the same digits that mean nothing else. */
const untidily = fc.constantFrom<(code: string) => string>(
  (code) => code,
  (code) => code.toLowerCase(),
  (code) => `'${code}`,
  (code) => ` ${code}\u3000`,
  (code) => `\u200b${code}\ufeff`,
  (code) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  (code) => `${code.slice(0, 6)} ${code.slice(6, 14)} ${code.slice(14)}`,
);

const faultsOf = (change: Change) =>
  checkSheets([rosterOf(change)]).faults.map(({ title, finding }) => [title, finding.code]);

test('whoever’s numbers are right is imported, however untidily they are written', () => {
  fc.assert(
    fc.property(person, untidily, ({ number, change }, untidy) => {
      const rewritten = Object.fromEntries(
        Object.entries(change).map(([title, cell]) => [
          title,
          /号/.test(title) ? text(untidy(cell.text)) : cell,
        ]),
      );
      const { right, faults } = checkSheets([rosterOf(rewritten)]);
      expect(faults).toEqual([]);
      expect(right[0]?.record).toMatchObject({ identityNumber: number });
    }),
    { numRuns: 200 },
  );
});

test('one wrong digit in an identity number never passes', () => {
  const place = fc.integer({ min: 0, max: 16 });
  fc.assert(
    fc.property(person, place, fc.integer({ min: 1, max: 9 }), ({ number, change }, at, shift) => {
      const digit = (Number(number.charAt(at)) + shift) % 10;
      const wrong = number.slice(0, at) + String(digit) + number.slice(at + 1);
      const faults = faultsOf({ ...change, 公民身份号码: text(wrong) });
      expect(faults).toHaveLength(1);
      expect(faults[0]?.[0]).toBe('公民身份号码');
    }),
    { numRuns: 200 },
  );
});

test('two neighbouring digits that change places never pass', () => {
  fc.assert(
    fc.property(person, fc.integer({ min: 0, max: 15 }), ({ number, change }, at) => {
      fc.pre(number.charAt(at) !== number.charAt(at + 1));
      const wrong = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      expect(faultsOf({ ...change, 公民身份号码: text(wrong) }).map(([title]) => title)).toEqual([
        '公民身份号码',
      ]);
    }),
    { numRuns: 200 },
  );
});

test('a certificate of another kind, level or person is told, and only that', () => {
  fc.assert(
    fc.property(
      person,
      identity,
      fc.constantFrom('person', 'category', 'level'),
      ({ number, change }, other, part) => {
        fc.pre(other !== number);
        const own = change.残疾人证号.text;
        const next = (digit: string, count: number) => String((Number(digit) % count) + 1);
        const wrong = {
          person: other + own.slice(18),
          category: own.slice(0, 18) + next(own.charAt(18), 6) + own.slice(19),
          level: own.slice(0, 19) + next(own.charAt(19), 4) + own.slice(20),
        }[part];
        const code = {
          person: 'certificate-of-another',
          category: 'certificate-category-differs',
          level: 'certificate-level-differs',
        }[part];
        expect(faultsOf({ ...change, 残疾人证号: text(wrong ?? '') })).toEqual([['残疾人证号', code]]);
      },
    ),
    { numRuns: 200 },
  );
});

test('a day is the same day in every way it is written', () => {
  const EXCEL = Day.parse('1899-12-30');
  const written = fc.constantFrom<(day: string, count: number) => Cell>(
    (day) => text(day),
    (day) => text(day.replaceAll('-', '.')),
    (day) => text(day.replace(/-0?(\d+)-0?(\d+)/, '年$1月$2日')),
    (day) => text(day.replaceAll('-', '/')),
    (day) => ({ kind: 'number', value: Number(day.replaceAll('-', '')), shown: day.replaceAll('-', '') }),
    (_, count) => ({ kind: 'date', serial: count }),
    (_, count) => ({ kind: 'number', value: count, shown: String(count) }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 36_526, max: 46_000 }), written, (count, write) => {
      const day = addDays(EXCEL, count);
      const [row] = checkSheets([
        rosterOf({ 发证日期: write(day, count), 有效期至: text('2040-01-01') }),
      ]).right;
      expect(row?.record).toMatchObject({ certificate: { issuedOn: day } });
    }),
    { numRuns: 200 },
  );
});

test('a day that does not exist never becomes another', () => {
  const wrong = fc.constantFrom(
    '2025-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-0',
    '26-1-1',
    '2026',
  );
  fc.assert(
    fc.property(wrong, fc.constantFrom('-', '.', '/'), (day, separator) => {
      expect(faultsOf({ 有效期至: text(day.replaceAll('-', separator)) })).toEqual([
        ['有效期至', 'day-unreadable'],
      ]);
    }),
  );
});

test('a name of letters of any script is kept byte for byte', () => {
  const letters = fc.stringMatching(
    /^[\p{Script=Han}\p{Script=Mongolian}A-Za-z][\p{Script=Han}·・•‧\p{Variation_Selector}A-Za-z]{0,20}[\p{Script=Han}A-Za-z]$/u,
  );
  fc.assert(
    fc.property(letters, (name) => {
      fc.pre(!/\p{Nd}/u.test(name) && !/^[\s\p{Cf}]|[\s\p{Cf}]$/u.test(name));
      expect(checkSheets([rosterOf({ 姓名: text(name) })]).right[0]?.record).toMatchObject({ name });
    }),
    { numRuns: 200 },
  );
});

test('whatever stands in a cell, the check ends, and each fault has its sentence', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ unit: 'binary' }).map(text),
    fc.constantFrom('0', '-1', '1E+17', '二级', '肢体', '2026-05-01', '林西镇', '=1', '多重').map(text),
    fc.double().map((value): Cell => ({ kind: 'number', value, shown: String(value) })),
    fc.double().map((serial): Cell => ({ kind: 'date', serial })),
    fc.boolean().map((value): Cell => ({ kind: 'boolean', value })),
    fc.constant<Cell>({ kind: 'formula-error', shown: '#REF!' }),
    fc.constant<Cell>({ kind: 'formula-without-value' }),
  );
  const titles = Object.keys(rosterOf({}).rows[0]?.cells ?? []).length;
  fc.assert(
    fc.property(
      fc.array(fc.option(cell, { nil: undefined }), { minLength: titles, maxLength: titles }),
      (cells) => {
        const [header] = rosterOf({}).rows;
        const sheet = { name: '名册', merges: [], rows: [...(header ? [header] : []), { number: 2, cells }] };
        const { right, faults, warnings, rowCount } = checkSheets([sheet]);
        expect(right.length).toBeLessThanOrEqual(rowCount);
        for (const fault of [...faults, ...warnings]) expect(faultText(fault)).toMatch(/“[\s\S]+。$/u);
      },
    ),
    { numRuns: 100 },
  );
});
