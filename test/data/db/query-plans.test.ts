import { describe, expect, test } from 'vitest';
import { auditRepository } from '#data/audit/repository.ts';
import type { Reader } from '#data/db/database.ts';
import { unexplainedIn } from '#data/payments/differences.ts';
import { paymentsRepository } from '#data/payments/repository.ts';
import { plansOf } from '#test/data/support/plans.ts';
import { findPage } from '#data/registry/search/find.ts';
import { Day } from '#shared/domain/day.ts';

const page = { before: 500, limit: 51 };

describe('no list sorts what it reads, and each finds its place by an index', () => {
  test.each([
    [
      'the audit log',
      (reader: Reader) => auditRepository.page(reader, {}, { ...page, before: undefined }),
      'audit_row',
    ],
    ['its next page', (reader: Reader) => auditRepository.page(reader, {}, page), 'INTEGER PRIMARY KEY'],
    [
      'its days',
      (reader: Reader) => auditRepository.page(reader, { from: '2026-11-01', to: '2026-11-30' }, page),
      'INTEGER PRIMARY KEY',
    ],
    [
      'an action',
      (reader: Reader) => auditRepository.page(reader, { action: 'settings.set' }, page),
      'audit_row_action',
    ],
    [
      'a subject',
      (reader: Reader) => auditRepository.page(reader, { subject: 'person:1' }, page),
      'audit_row_subject',
    ],
    [
      'an account',
      (reader: Reader) => auditRepository.page(reader, { accountName: '王芳' }, page),
      'audit_row_account',
    ],
    ['the actions that there are', (reader: Reader) => auditRepository.actions(reader), 'audit_row_action'],
    [
      'how many differences nobody can explain',
      (reader: Reader) => unexplainedIn(reader, 'batch'),
      'COVERING INDEX payment_difference_of (batch_id=? AND unexplained=?)',
    ],
    [
      'the lines of a batch',
      (reader: Reader) => paymentsRepository.lines(reader, 'batch', { after: 500, limit: 51 }),
      'SEARCH payment_line USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
    ],
  ])('%s', (_, read, index) => {
    const plan = plansOf(read);
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
    expect(plan.join('\n')).toContain(index);
  });
});

type Search = { readonly text: string; readonly township?: boolean; readonly after?: string };
const TOWNSHIP = '150424100';

/** The plan of a page of persons; the first or next of a stage. */
function personsPlan({ text, township = false, after }: Search): string[] {
  const filter = { text, ...(township ? { townshipCode: TOWNSHIP } : {}) };
  return plansOf((reader) =>
    findPage(reader, { filter, today: Day.parse('2026-11-23') }, { after, limit: 51 }),
  );
}

describe('a page of persons sorts nothing and begins where the last one ended', () => {
  const LISTING = 'SEARCH l USING INTEGER PRIMARY KEY (rowid=?)';
  const KEYS = 'SEARCH k USING PRIMARY KEY (rank=? AND key>? AND key<?)';
  const EARLIER = 'SEARCH e USING COVERING INDEX search_key_file (file_number=?)';
  test.each([
    ['everybody', { text: '' }, ['SEARCH l USING COVERING INDEX person_listing_order (pinyin>?)']],
    [
      'a township',
      { text: '', township: true },
      ['SEARCH l USING INDEX person_listing_township (township_code=? AND pinyin>?)'],
    ],
    ['one character, at the beginning or inside', { text: '王' }, [KEYS, EARLIER, LISTING]],
    ['one character in a township', { text: '王', township: true }, [KEYS, EARLIER, LISTING]],
    ['letters', { text: 'wangf' }, [KEYS, EARLIER, LISTING]],
    ['the beginning of a number', { text: '15' }, [KEYS, EARLIER, LISTING]],
    ['any part of a number', { text: '4242' }, [KEYS, EARLIER, LISTING, 'SCAN p VIRTUAL TABLE INDEX 64:M0']],
    [
      'a village',
      { text: '东风' },
      [
        KEYS,
        EARLIER,
        LISTING,
        'SEARCH l USING INDEX person_listing_village (division_code=? AND pinyin>?)',
        'SCAN division_alias',
      ],
    ],
  ] satisfies [string, Search, string[]][])('%s', (_, search, steps) => {
    for (const after of [undefined, '[0,"王芳",5]', '[2,"",5]']) {
      const plan = personsPlan(after === undefined ? search : { ...search, after }).filter(
        (step) => !step.startsWith('CORRELATED'),
      );
      expect(plan.filter((step) => !steps.some((each) => step.startsWith(each)))).toEqual([]);
    }
    const whole = personsPlan(search).join('\n');
    expect(steps.filter((step) => !whole.includes(step))).toEqual([]);
  });

  test('a village, for a key that comes often: from its people to their keys', () => {
    const often = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      INSERT INTO search_key SELECT 0, '王', i FROM n`;
    const filter = { text: '王', villageCode: '150424100218' };
    const plan = plansOf(
      (reader) =>
        findPage(reader, { filter, today: Day.parse('2026-11-23') }, { after: undefined, limit: 51 }),
      often,
    );
    // What is sorted is never more than the people of one village.
    const walk = [
      'SEARCH l USING INDEX person_listing_village (division_code=?)',
      'SEARCH k USING COVERING INDEX search_key_file (file_number=? AND rank=? AND key>? AND key<?)',
      'USE TEMP B-TREE FOR ORDER BY',
    ];
    expect(plan.join('\n')).toContain(walk.join('\n'));
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toHaveLength(1);
  });
});
