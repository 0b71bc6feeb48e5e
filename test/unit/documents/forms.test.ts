import { describe, expect, test } from 'vitest';
import { documents } from '#shared/contract/documents.ts';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { numberText } from '#shared/domain/documents/number.ts';
import { Sheet } from '#shared/domain/documents/sheet.ts';
import { fillWording, unknownFields } from '#shared/domain/documents/wording.ts';

const WHOLE_NUMBER = /\d{15,}[\dXx]?/;

describe.each(FORM_CODES)('%s', (code) => {
  const { compose, example, wording, subject, series } = FORMS[code];

  test('makes a sheet of its example', () => {
    expect(Sheet.parse(compose(example)).title).toMatch(/./);
  });

  test('shows no whole number', () => {
    expect(JSON.stringify(compose(example))).not.toMatch(WHOLE_NUMBER);
  });

  test('knows every field of its own wording, and its example fills each', () => {
    if (!wording) return;
    // What the program says itself can be kept as the office's own.
    expect(documents.setWording.input.safeParse({ form: code, wording: wording.text }).success).toBe(true);
    expect(unknownFields(wording.text, wording.fields)).toEqual([]);
    const sheet = compose(example);
    expect(JSON.stringify(sheet)).not.toMatch(/[{}][\u4e00-\u9fff]/);
  });

  test('a register’s columns fill the paper and no more', () => {
    const sheet = compose(example);
    if (sheet.kind !== 'register') return;
    const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
    expect(width).toBe(sheet.orientation === 'landscape' ? 267 : 180);
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
  });

  test('a form’s cells fill its rows', () => {
    const sheet = compose(example);
    if (sheet.kind !== 'grid') return;
    const spans = sheet.rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0));
    expect(spans.every((span) => span === 12)).toBe(true);
  });

  test('a letter takes the office’s own number', () => {
    expect(subject !== 'free' || series === 'official').toBe(true);
  });
});

test.each(['maskedIdentityNumber', 'identityNumber', 'phone', 'accountNumber'])(
  'a public notice refuses a row with %s',
  (field) => {
    const row = { name: '巴图', village: '东风村', program: '重度残疾人护理补贴', amountFen: 12_500 };
    const notice = {
      office: '林西县残疾人联合会',
      place: '林西镇',
      month: '2026年11月',
      from: '2026年11月25日',
      to: '2026年12月8日',
      phone: '',
      rows: [{ ...row, [field]: '150424199001010013' }],
    };
    expect(() => FORMS.F07.compose({ ...notice, rows: [row] })).not.toThrow();
    expect(() => FORMS.F07.compose(notice)).toThrow('nrecognized key');
    expect(() =>
      FORMS.F07.compose({ ...notice, rows: [{ ...row, name: '巴图150424199001010013' }] }),
    ).toThrow('nvalid string');
  },
);

test('a wording is filled by name, and a name that is not known is told', () => {
  expect(fillWording('{姓名}于{日期}', { 姓名: '巴图', 日期: '今天' })).toBe('巴图于今天');
  expect(unknownFields('{姓明}、{姓名}、{姓明}', ['姓名'])).toEqual(['姓明']);
});

test('the office may write its own words', () => {
  const sheet = FORMS.F08.compose(FORMS.F08.example, '不予批准的决定\n{姓名}的申请不予批准。');
  expect(sheet).toMatchObject({ title: '不予批准的决定', body: ['巴图的申请不予批准。'] });
});

test('a number is written as the standard says', () => {
  expect(numberText({ series: '林残联', year: 2026, seq: 12 })).toBe('林残联〔2026〕12号');
});
