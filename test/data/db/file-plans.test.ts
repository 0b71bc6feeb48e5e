import { describe, expect, test } from 'vitest';
import { alikeTo } from '#data/registry/alikes/alike.ts';
import { clockOf } from '#data/rpc/clock.ts';
import { alikePairs } from '#data/registry/alikes/pairs.ts';
import { historyOf } from '#data/registry/changes/history.ts';
import { recordsOf } from '#data/registry/file/records.ts';
import { timelineOf } from '#data/registry/file/timeline.ts';
import { registryTodos } from '#data/registry/todos.ts';
import { plansOf } from '#test/data/support/plans.ts';

const PERSON = '00000000-0000-4000-8000-000000000000';
describe('a file is read by indexes, however many there are', () => {
  test('every part of it', () => {
    const { components, events, ...lists } = recordsOf;
    const plan = plansOf((reader) => {
      components(reader, [PERSON]);
      events(reader, [PERSON]);
      for (const list of Object.values(lists)) list(reader, PERSON);
    });
    expect(plan.length).toBeGreaterThan(12);
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });

  test('its history and timeline', () => {
    const plan = plansOf((reader) => {
      historyOf(reader, { personId: PERSON, limit: 10 });
      timelineOf(reader, PERSON, 10);
    });
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });

  test('who looks like what is typed', () => {
    const plan = plansOf((reader) =>
      alikeTo(reader, {
        exceptPersonId: PERSON,
        identityNumber: '150424199001010013',
        certificateNumber: '15042419900101001342',
        accountNumber: '6228480000000000011',
        name: '王芳',
        birthDate: '1990-01-01',
      }),
    );
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });

  test('pairs and work to do read indexes alone to find what comes twice or is due', () => {
    const clock = clockOf(() => '2026-11-23T01:00:00.000Z');
    const session = { role: 'clerk' } as const;
    const plan = plansOf((reader) => {
      alikePairs(reader, 10);
      registryTodos({ reader, session, clock });
    });
    const scanned = plan.filter((step) => step.startsWith('SCAN') && !step.includes('COVERING INDEX'));
    // A subquery, the numbers of before, and the county's listing.
    expect(scanned.filter((step) => !/^SCAN (twice|f|la|\(subquery-\d+\))$/.test(step))).toEqual([]);
    const due = plan.join('\n');
    expect(due).toContain('SEARCH l USING COVERING INDEX person_listing_expiry (expires_on');
  });
});
