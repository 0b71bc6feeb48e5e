import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import { readHolidayNotice, writeHolidayLines } from '#shared/domain/applications/holiday-notice.ts';
import { isWorkingDay, KNOWN_HOLIDAYS, workingCalendar } from '#shared/domain/working-days.ts';

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
  const start = Day.parse('2027-01-01');
  const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 40 });
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
