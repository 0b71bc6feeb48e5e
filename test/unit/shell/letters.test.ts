/** Letters are touched by the program itself: a drive that does not answer holds a thread of the four that read files. */
import { expect, test } from 'vitest';
import { serialText, watchLetters } from '#main/volumes/letters.ts';
import { patienceOf } from '#main/volumes/patience.ts';

test('a serial number is written as Windows writes it, however many bits it has', () => {
  expect(serialText(0x0a2b3c4dn)).toBe('0A2B3C4D');
  expect(serialText(0x7766_5544_0a2b_3c4dn)).toBe('0A2B3C4D');
});

test('letters that lead nowhere are left out, and so are those that nobody is to touch', async () => {
  const touched: string[] = [];
  const patience = patienceOf(1000, async (path) => {
    touched.push(path);
    if (path === 'C:\\') return 1n;
    if (path === 'E:\\') return 2n;
    throw new Error('ENOENT');
  });
  expect([...(await watchLetters(patience)(new Set(['G:', 'Z:'])))]).toEqual([
    ['C:', '00000001'],
    ['E:', '00000002'],
  ]);
  expect(touched).not.toContain('G:\\');
  expect(touched).not.toContain('Z:\\');
});

test('two drives that do not answer hold two threads, however often somebody looks', async () => {
  const asked: string[] = [];
  const { promise: never } = Promise.withResolvers<bigint>();
  const patience = patienceOf(5, (path) => {
    asked.push(path);
    return path === 'C:\\' ? Promise.resolve(1n) : never;
  });
  const lettersNow = watchLetters(patience);
  for (let look = 0; look < 3; look += 1)
    expect([...(await lettersNow(new Set()))]).toEqual([['C:', '00000001']]);
  expect(asked.filter((path) => path !== 'C:\\')).toEqual(['D:\\', 'E:\\']);
  expect(patience.late()).toBe(2);
});

test('a disk that wakes up slowly stays where it was, and goes when it says so', async () => {
  let answer: () => Promise<bigint> = () => Promise.resolve(2n);
  const late = Promise.withResolvers<bigint>();
  const patience = patienceOf(5, (path) =>
    path === 'E:\\' ? answer() : Promise.reject(new Error('ENOENT')),
  );
  const lettersNow = watchLetters(patience);
  const there = [['E:', '00000002']];
  expect([...(await lettersNow(new Set()))]).toEqual(there);
  answer = () => late.promise;
  expect([...(await lettersNow(new Set()))]).toEqual(there);
  expect([...(await lettersNow(new Set()))]).toEqual(there);
  late.reject(new Error('ENOENT'));
  await late.promise.catch(() => undefined);
  answer = () => Promise.reject(new Error('ENOENT'));
  expect([...(await lettersNow(new Set()))]).toEqual([]);
});
