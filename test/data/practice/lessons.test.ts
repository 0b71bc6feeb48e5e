import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LESSON_NAMES, LESSONS } from '#shared/domain/practice-lessons.ts';
import { contract } from '#shared/contract/index.ts';
import { procedures } from '#shared/contract/rpc.ts';
import { Month } from '#shared/domain/month.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { foundedDesk, openDesk } from '#test/support/desk.ts';
import { outcome } from '#test/data/support/offices.ts';

const NOVEMBER = Month.parse('2026-11');
const signIn = { login: 'guanli', password: PRACTICE_PASSWORD };

async function practiceDesk() {
  const desk = openDesk({ practice: true });
  await desk.client.desk.setUpPractice({ people: 20 });
  await desk.client.desk.signIn(signIn);
  return desk;
}

test('every step of a lesson is noticed by something that is recorded', () => {
  const recorded = procedures(contract);
  for (const lesson of LESSON_NAMES)
    for (const action of LESSONS[lesson].flat())
      expect(['command', 'job']).toContain(recorded.get(action)?.kind);
});

test('a lesson begins with nothing done, notices each step, and is finished', async () => {
  const desk = await practiceDesk();
  const { client } = desk;
  expect(await client.practice.lessons({})).toEqual({ taken: null, finished: [] });
  await client.programs.scan({ month: NOVEMBER });
  await client.practice.takeLesson({ lesson: 'check' });
  expect((await client.practice.lessons({})).taken).toEqual({ lesson: 'check', steps: [false, false] });
  await client.programs.scan({ month: NOVEMBER });
  expect((await client.practice.lessons({})).taken?.steps).toEqual([true, false]);
  const [person] = (await client.registry.page({ filter: {}, limit: 1 })).rows;
  await client.practice.takeLesson({ lesson: 'file' });
  await client.registry.changeBasics({
    personId: person?.id ?? '',
    values: { address: '林西镇松漠大街1号' },
    reason: null,
  });
  expect(await client.practice.lessons({})).toEqual({
    taken: { lesson: 'file', steps: [true] },
    finished: ['file'],
  });
  await client.practice.takeLesson({ lesson: null });
  expect((await client.practice.lessons({})).taken).toBeNull();
  desk.end();
});

test('the practice office is put back as it was, and founded anew', async () => {
  const desk = await practiceDesk();
  const { client, folder } = desk;
  await client.practice.addPeople({ count: 5 });
  await client.desk.startPracticeOver({});
  expect(existsSync(join(folder, 'office.db'))).toBe(false);
  expect(await client.desk.state({})).toEqual({ state: 'new', practice: true });
  await client.desk.setUpPractice({ people: 20 });
  await client.desk.signIn(signIn);
  expect((await client.practice.addPeople({ count: 1 })).people).toBe(21);
  desk.end();
});

test('a real office is never put back, and has no lessons to take', async () => {
  const { client, end } = await foundedDesk();
  expect(await outcome(client.desk.startPracticeOver({}))).toBe('practice-only');
  expect(await outcome(client.practice.takeLesson({ lesson: 'file' }))).toBe('practice-only');
  end();
});
