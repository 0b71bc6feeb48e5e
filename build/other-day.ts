/** Runs programs as if it were another day, by Debian's faketime: time goes on from there, and intervals stay what they are. */
import { globSync } from 'node:fs';
import { z } from 'zod';

/** When the clerks' clocks are this near to midnight, what runs for long passes it. */
const STARTS_AT = '23:59:00+08:00';

/**
 * The environment in which it is a day in China, shortly before its midnight. Throws a sentence when there is no such day or
 * the library is not there.
 */
export function environmentOn(day: string): Readonly<Record<string, string>> {
  if (!z.iso.date().safeParse(day).success) throw new Error(`没有这一天：${day}。请写成 2028-02-29 的样子。`);
  const [library] = globSync('/usr/lib/*/faketime/libfaketime.so.1');
  if (library === undefined) throw new Error('缺少系统软件包 faketime，换不了日期。');
  const seconds = Math.round((Date.parse(`${day}T${STARTS_AT}`) - Date.now()) / 1000);
  return {
    LD_PRELOAD: library,
    FAKETIME: `${seconds < 0 ? '' : '+'}${seconds}s`,
    // What waits for so many milliseconds goes on waiting for as many.
    DONT_FAKE_MONOTONIC: '1',
    // Its remedy for old C libraries makes every wait of Chromium's end late: a desk then starts in 20 s.
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
    // Processes of several users share no memory.
    FAKETIME_DISABLE_SHM: '1',
  };
}
