import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import { readHolidayNotice, writeHolidayLines } from '#shared/domain/applications/holiday-notice.ts';
import { isWorkingDay, KNOWN_HOLIDAYS, missingYears, workingCalendar } from '#shared/domain/working-days.ts';

// 国务院办公厅关于2026年部分节假日安排的通知, 2025-11-04.
const NOTICE_2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

const of2026 = KNOWN_HOLIDAYS.find(({ year }) => year === 2026);

test('the notice of the State Council is read as it was published', () => {
  expect(readHolidayNotice(NOTICE_2026, 2026)).toEqual({ ok: true, holidays: of2026 });
});

// 国务院办公厅关于2019年部分节假日安排的通知, 国办发明电〔2018〕15号, 2018-12-04.
const NOTICE_2019 = `一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。
四、劳动节：5月1日放假。
五、端午节：6月7日放假，与周末连休。
六、中秋节：9月13日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`;

// 国务院办公厅关于2023年部分节假日安排的通知, 国办发明电〔2022〕16号, 2022-12-08.
const NOTICE_2023 = `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`;

test.each([
  {
    year: 2019,
    text: NOTICE_2019,
    first: ['2018-12-30', '2018-12-31', '2019-01-01'],
    counts: [21, '2018-12-29', 5],
  },
  {
    year: 2023,
    text: NOTICE_2023,
    first: ['2022-12-31', '2023-01-01', '2023-01-02'],
    counts: [27, '2023-01-28', 7],
  },
])('the notice of $year, whose 元旦 begins in the old year', ({ year, text, first, counts }) => {
  const read = readHolidayNotice(text, year);
  if (!read.ok) throw new Error(`${read.line} ${read.fault}`);
  const { holidays } = read;
  expect(holidays.daysOff.slice(0, 3)).toEqual(first);
  expect([holidays.daysOff.length, holidays.worked[0], holidays.worked.length]).toEqual(counts);
  const calendar = workingCalendar([holidays]);
  expect(holidays.daysOff.filter((day) => isWorkingDay(day, calendar))).toEqual([]);
  expect(holidays.worked.filter((day) => !isWorkingDay(day, calendar))).toEqual([]);
});

test.each([
  '元旦：2026年12月31日至1月2日放假。',
  '元旦：12月31日至1月2日放假。',
  '2026-12-31 至 2027-01-02 休',
])('a year that is left out follows from the other end: %s', (text) => {
  expect(readHolidayNotice(text, 2027)).toMatchObject({
    holidays: { daysOff: ['2026-12-31', '2027-01-01', '2027-01-02'] },
  });
});

test('of two notices the newer one says what a December is', () => {
  const day = Day.parse('2026-12-31');
  const old = { year: 2026, daysOff: [], worked: [day] };
  expect(isWorkingDay(day, workingCalendar([old, { year: 2027, daysOff: [day], worked: [] }]))).toBe(false);
});

test.each([
  ['2026-11-30', []],
  ['2026-12-01', [2027]],
  ['2027-01-15', [2027]],
  ['2027-12-02', [2027, 2028]],
])('on %s the notices of %j are missing', (today, years) => {
  expect(missingYears(Day.parse(today), workingCalendar(KNOWN_HOLIDAYS))).toEqual(years);
});

test('lines of a sheet are read too, whatever the digits are typed with', () => {
  expect(
    readHolidayNotice('2027-01-01 休\n２０２７／１／２\t放假\n2027.1.3至2027.1.4 休\n2027-01-09 班', 2027),
  ).toEqual({
    ok: true,
    holidays: {
      year: 2027,
      daysOff: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
      worked: ['2027-01-09'],
    },
  });
});

test.each([
  ['2月30日放假。', 'no-such-day', 1],
  ['1月1日放假\n1月5日至3日放假', 'no-such-day', 2],
  ['2026-01-01 休', 'other-year', 1],
  ['2026-11-30 休', 'other-year', 1],
  ['2028-01-01 休', 'other-year', 1],
  ['2026年12月30日至2028年1月1日放假', 'other-year', 1],
  ['1月1日放假\n\n1月2日', 'no-word', 3],
  ['1月2日放假\n1月2日上班', 'both', 2],
  ['1月1日放假。1月5日上班。', 'worked-weekday', 1],
  ['1月1日至3月1日放假', 'too-long', 1],
  ['各地区要妥善安排', 'nothing', 1],
  ['', 'nothing', 1],
])('%s is refused with its line', (text, fault, line) => {
  expect(readHolidayNotice(text, 2027)).toEqual({ ok: false, fault, line });
});

test('what is written as lines is read back the same', () => {
  const start = Day.parse('2026-12-01');
  const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 395 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(anyDays, (steps) => {
      const days = steps.map((step) => addDays(start, step)).toSorted();
      const weekend = days.filter((day) => !isWorkingDay(day, workingCalendar([])));
      const worked = weekend.slice(0, Math.floor(weekend.length / 2));
      const daysOff = days.filter((day) => !worked.includes(day));
      fc.pre(daysOff.length > 0);
      const holidays = { year: 2027, daysOff, worked };
      expect(readHolidayNotice(writeHolidayLines(holidays), 2027)).toEqual({ ok: true, holidays });
    }),
  );
});
