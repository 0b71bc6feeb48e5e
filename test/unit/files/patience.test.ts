import { expect, test } from 'vitest';
import { storageFailure } from '#data/db/failure.ts';
import { patiently, patientlySync } from '#data/files/patience.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Fails so many times with a code, then does its work. */
function refused(times: number, code: string) {
  let asked = 0;
  return {
    asked: () => asked,
    work: (): void => {
      asked += 1;
      if (asked <= times) throw failure(code);
    },
  };
}

test.each(['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY'])('%s is asked for again', async (code) => {
  const [one, other] = [refused(3, code), refused(3, code)];
  await patiently(() => Promise.resolve().then(one.work), 1000);
  patientlySync(other.work, 1000);
  expect([one.asked(), other.asked()]).toEqual([4, 4]);
});

test.each(['EROFS', 'ENOENT', 'ENOSPC', 'EIO', 'EXDEV'])('%s is not asked for again', async (code) => {
  const [one, other] = [refused(1, code), refused(1, code)];
  await expect(patiently(() => Promise.resolve().then(one.work), 1000)).rejects.toThrow(code);
  expect(() => patientlySync(other.work, 1000)).toThrow(code);
  expect([one.asked(), other.asked()]).toEqual([1, 1]);
});

test('what is refused for longer fails as it failed last', async () => {
  await expect(
    patiently(() => Promise.resolve().then(refused(Infinity, 'EBUSY').work), 60),
  ).rejects.toMatchObject({ code: 'EBUSY' });
  const asked = refused(Infinity, 'EPERM');
  expect(() => patientlySync(asked.work, 60)).toThrow('EPERM');
  expect(asked.asked()).toBeGreaterThan(3);
});

test.each([
  ['EPERM', 'win32', 'file-in-use'],
  ['EACCES', 'win32', 'file-in-use'],
  ['EBUSY', 'win32', 'file-in-use'],
  ['EROFS', 'win32', 'disk-read-only'],
  ['SQLITE_READONLY', 'win32', 'disk-read-only'],
  ['EPERM', 'linux', 'disk-read-only'],
  ['EACCES', 'linux', 'disk-read-only'],
  ['EBUSY', 'linux', 'file-in-use'],
  ['EROFS', 'linux', 'disk-read-only'],
  ['ENOSPC', 'win32', 'disk-full'],
  ['ENOENT', 'win32', undefined],
] as const)('%s on %s is said as %s', (code, platform, said) => {
  expect(storageFailure(failure(code), platform)?.code).toBe(said);
});
