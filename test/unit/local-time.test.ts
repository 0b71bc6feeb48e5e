import { expect, test } from 'vitest';
import { instantText } from '#renderer/lib/dates.ts';
import { localDay, localMinute, localText } from '#shared/domain/local-time.ts';

test.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('a PC set to %s tells Beijing time', (zone) => {
  process.env['TZ'] = zone;
  expect([
    localDay('2026-11-23T15:59:59.999Z'),
    localDay('2026-11-23T16:00:00.000Z'),
    localMinute('2026-11-23T01:05:00.000Z'),
    localText('2026-12-31T23:30:00.000Z'),
    instantText('2026-11-23T16:00:00.000Z'),
  ]).toEqual(['2026-11-23', '2026-11-24', 545, '2027-01-01 07:30', '2026-11-24 00:00:00']);
});
