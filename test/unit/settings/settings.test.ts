import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTING_KEYS, SETTINGS, settingFault, settingOn } from '#shared/domain/settings/settings.ts';

describe('a value that may be saved, or what is wrong with it', () => {
  test.each([
    ['an office name with its day', 'office.name', '林西县残疾人联合会', '2026-12-01', undefined],
    ['an office name without a day', 'office.name', '林西县残疾人联合会', null, 'date-needed'],
    ['an office name of three characters', 'office.name', '残联会', '2026-12-01', 'too-small'],
    ['an office name of 41 characters', 'office.name', '林'.repeat(41), '2026-12-01', 'too-large'],
    ['a number for a name', 'office.name', 150424, '2026-12-01', 'kind'],
    ['a county code', 'office.countyCode', '150424', null, undefined],
    ['a county code with a day', 'office.countyCode', '150424', '2026-12-01', 'date-unused'],
    ['a county code of letters', 'office.countyCode', '15042X', null, 'county-code'],
    ['a county code of five digits', 'office.countyCode', '15042', null, 'too-small'],
    ['no phone', 'office.phone', '', null, undefined],
    ['ten idle minutes', 'safety.idleMinutes', 10, null, undefined],
    ['no idle minutes', 'safety.idleMinutes', 0, null, 'too-small'],
    ['more idle minutes than two hours', 'safety.idleMinutes', 121, null, 'too-large'],
    ['idle minutes as text', 'safety.idleMinutes', '10', null, 'kind'],
    ['idle minutes as yes or no', 'safety.idleMinutes', true, null, 'kind'],
  ] as const)('%s', (...[, key, value, effectiveFrom, fault]) => {
    expect(settingFault(key, value, effectiveFrom)).toBe(fault);
  });

  test.each(SETTING_KEYS)('%s starts with a value that may be saved', (key) => {
    expect(
      settingFault(key, SETTINGS[key].initial, SETTINGS[key].dated ? '2026-01-01' : null),
    ).toBeUndefined();
  });
});

describe('the value on a day', () => {
  const days = ['2026-01-01', '2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01'];
  const entry = fc.record({
    key: fc.constantFrom(...SETTING_KEYS),
    value: fc.string({ maxLength: 3 }),
    effectiveFrom: fc.option(fc.constantFrom(...days), { nil: null }),
  });

  test('is that of the latest day not after it; of two for one day the newer', () => {
    fc.assert(
      fc.property(
        fc.array(entry),
        fc.constantFrom(...SETTING_KEYS),
        fc.constantFrom(...days),
        (newestFirst, key, day) => {
          const counting = newestFirst.filter(
            (value) => value.key === key && (value.effectiveFrom ?? '') <= day,
          );
          const latestDay = counting
            .map((value) => value.effectiveFrom ?? '')
            .toSorted()
            .at(-1);
          const expected = counting.find((value) => (value.effectiveFrom ?? '') === latestDay)?.value;
          expect(settingOn(newestFirst, key, day)).toBe(expected ?? SETTINGS[key].initial);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a value for later does not change an earlier day', () => {
    fc.assert(
      fc.property(fc.array(entry), fc.constantFrom(...SETTING_KEYS), (values, key) => {
        const later = { key, value: '以后', effectiveFrom: '2027-01-01' };
        expect(settingOn([later, ...values], key, '2026-12-31')).toBe(settingOn(values, key, '2026-12-31'));
      }),
    );
  });

  test('is what the setting starts with while nothing counts yet', () => {
    const later = { key: 'office.name', value: '新名', effectiveFrom: '2026-12-01' } as const;
    expect(settingOn([later], 'office.name', '2026-11-30')).toBe('林西县残疾人联合会');
    expect(settingOn([later], 'office.name', '2026-12-01')).toBe('新名');
  });
});
