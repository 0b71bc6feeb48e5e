import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Day } from '#shared/domain/day.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import type { CertificateFact, PersonFacts, WelfareFact } from '#shared/domain/programs/facts.ts';
import { withoutRightSince } from '#shared/domain/programs/runs.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import { Level } from '#shared/domain/registry/disability.ts';
import { WELFARE_NAMES, type WelfareKind } from '#shared/domain/registry/welfare.ts';
import { CERTIFICATE_STATUSES } from '#shared/domain/registry/words.ts';
import { SEEN } from './people.ts';

const POLICY = seedPolicy('150424');
const pad = (part: number) => String(part).padStart(2, '0');
const month = fc
  .tuple(fc.integer({ min: 2020, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => Month.parse(`${year}-${pad(number)}`));
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([of, date]) => Day.parse(`${of}-${pad(date)}`));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
// Object.keys forgets which keys a record has.
const kinds = Object.keys(WELFARE_NAMES) as WelfareKind[];

const welfare: fc.Arbitrary<WelfareFact> = fc.record({
  source: fc.constant('测试'),
  seenOn: maybe(day),
  kind: fc.constantFrom(...kinds, 'DB_R' as const, 'DB_U' as const),
  amountFen: maybe(fc.integer({ min: 0, max: 40_000 }).map((fen) => Fen.parse(fen))),
  startMonth: month,
  endMonth: maybe(month),
});
const certificate: fc.Arbitrary<CertificateFact> = fc.record({
  source: fc.constant('测试'),
  seenOn: maybe(day),
  category: fc.constantFrom(1, 2, 3, 4, 5, 6),
  level: fc.constantFrom(...Level.values),
  components: fc.constant([]),
  issuedOn: day,
  expiresOn: day,
  status: fc.constantFrom(...CERTIFICATE_STATUSES, '正常' as const),
  statusSince: maybe(day),
});
const facts: fc.Arbitrary<PersonFacts> = fc.record({
  person: fc.constant(SEEN),
  birthDate: fc.constant(Day.parse('1970-05-20')),
  diedOn: maybe(day),
  movedOutOn: maybe(day),
  countyCode: fc.constant('150424'),
  certificates: fc.array(certificate, { maxLength: 3 }),
  welfare: fc.array(welfare, { maxLength: 4 }),
  enrolments: fc.constant([]),
  endings: fc.constant([]),
  choices: fc.constant([]),
  enrolledTwice: fc.constantFrom([], ['living' as const]),
  livesFarAway: fc.boolean(),
  overrides: fc.constant([]),
});
const program = fc.constantFrom('living' as const, 'nursing' as const);

test('deciding twice is the same', () => {
  fc.assert(
    fc.property(facts, program, month, (person, asked, of) => {
      const once = decide(person, { program: asked, month: of }, POLICY);
      expect(decide(structuredClone(person), { program: asked, month: of }, POLICY)).toEqual(once);
    }),
  );
});

test('a decision is for or names the one rule against it, which is the first that failed', () => {
  fc.assert(
    fc.property(facts, program, month, (person, asked, of) => {
      const { outcome, deciding, lines } = decide(person, { program: asked, month: of }, POLICY);
      expect(outcome === 'entitled').toBe(deciding === null);
      const against = lines.filter(
        ({ passed, severity }) => !passed && severity !== 'WARN' && severity !== 'INFO',
      );
      expect(against[0] ?? null).toBe(outcome === 'not-entitled' ? deciding : null);
    }),
  );
});

/** What becomes known and begins only after the month. */
const later = (of: Month) =>
  fc.tuple(day, welfare, certificate).map(([died, more, renewed]) => {
    const after = (date: string) => date.slice(0, 7) > of;
    return {
      diedOn: after(died) ? died : null,
      welfare: after(more.startMonth) ? [more] : [],
      certificates: after(renewed.issuedOn) ? [renewed] : [],
    };
  });

test('a fact of a later month changes no earlier one', () => {
  const pair = month.chain((of) => fc.tuple(fc.constant(of), later(of)));
  fc.assert(
    fc.property(facts, program, pair, (person, asked, [of, more]) => {
      const known: PersonFacts = {
        ...person,
        diedOn: person.diedOn ?? more.diedOn,
        welfare: [...person.welfare, ...more.welfare],
        certificates: [...person.certificates, ...more.certificates],
      };
      const [before, after] = [person, known].map((each) =>
        decide(each, { program: asked, month: of }, POLICY),
      );
      expect([after?.outcome, after?.rateFen, after?.deciding?.rule]).toEqual([
        before?.outcome,
        before?.rateFen,
        before?.deciding?.rule,
      ]);
    }),
    { numRuns: 500 },
  );
});

test('the run without a right begins where the month before has one, or where it is asked from', () => {
  fc.assert(
    fc.property(facts, program, month, (person, asked, to) => {
      const from = Month.parse('2020-01');
      const since = withoutRightSince(person, { program: asked, from, to }, () => POLICY);
      const at = (of: Month) => decide(person, { program: asked, month: of }, POLICY).outcome;
      expect(since === undefined).toBe(at(to) !== 'not-entitled');
      if (since === undefined) return;
      expect(at(since)).toBe('not-entitled');
      const [year = 0, number = 0] = since.split('-').map(Number);
      const before = Month.parse(number === 1 ? `${year - 1}-12` : `${year}-${pad(number - 1)}`);
      expect(since === from || at(before) !== 'not-entitled').toBe(true);
    }),
  );
});
