/** What print queues say, in the words of CUPS (lpstat(1), RFC 8011) and of Windows (Win32_Printer, winspool.h). */
import { describe, expect, test } from 'vitest';
import { jobsListed, troubleListed } from '#main/printing/cups.ts';
import { Spooler, troubleOf } from '#main/printing/spooler.ts';

const READY = { name: 'HP LaserJet M1005', isDefault: true, offline: false, error: 2, state: 0 };
const spooler = (printer: Partial<typeof READY>, jobs: Spooler['jobs'] = []) =>
  Spooler.parse({
    printers: [
      { ...READY, name: 'Fax', isDefault: false, error: 9 },
      { ...READY, ...printer },
    ],
    jobs,
  });
const jobOf = (status: number) => [{ name: `${READY.name}, 12`, status }];

describe('Windows', () => {
  test.each([
    ['is ready', spooler({}), null],
    ['does not say', spooler({ error: 0 }), null],
    ['has little paper left, and prints', spooler({ error: 3 }), null],
    ['has no paper', spooler({ error: 4 }), 'paper-out'],
    ['has no paper, as its driver says', spooler({ error: 0, state: 0x10 }), 'paper-out'],
    ['is jammed', spooler({ error: 8 }), 'jammed'],
    ['is open', spooler({ error: 7 }), 'open'],
    ['has no toner', spooler({ error: 6 }), 'toner-out'],
    ['is off', spooler({ error: 9 }), 'offline'],
    ['was set to work offline', spooler({ error: 0, offline: true }), 'offline'],
    ['was paused', spooler({ error: 0, state: 0x1 }), 'paused'],
    ['wants somebody', spooler({ error: 10 }), 'attention'],
    ['has a job that waits for paper', spooler({ error: 0 }, jobOf(0x40)), 'paper-out'],
    ['has a job that somebody paused', spooler({ error: 0 }, jobOf(0x1)), 'paused'],
    ['has a job that is printing', spooler({ error: 0 }, jobOf(0x10)), null],
  ])('a printer that %s', (_name, told, trouble) => {
    expect(troubleOf(told, READY.name)).toBe(trouble);
    expect(troubleOf(told, '')).toBe(trouble);
  });

  test('another printer’s jobs say nothing of this one, and of a printer that is not there nothing is known', () => {
    const told = spooler({}, [{ name: 'HP LaserJet M1005 (copy 1), 12', status: 0x40 }]);
    expect(troubleOf(told, READY.name)).toBeNull();
    expect(troubleOf(told, 'Attic')).toBeNull();
  });
});

describe('CUPS', () => {
  test('lists jobs by printer and number', () => {
    const said =
      'Office-12  root  1024  Tue Dec  1 09:00:00 2026\nOffice-13  root  2048  Tue Dec  1 09:00:01 2026\n';
    expect(jobsListed(said)).toEqual(['Office-12', 'Office-13']);
    expect(jobsListed('')).toEqual([]);
  });

  test.each([
    ['printer Office is idle.  enabled since Tue\n\tAlerts: none\n', null],
    ['printer Office now printing Office-1.  enabled since Tue\n\tAlerts: media-empty-error\n', 'paper-out'],
    ['printer Office is idle.  enabled since Tue\n\tAlerts: media-low-report, toner-low-report\n', null],
    ['printer Office is idle.  enabled since Tue\n\tAlerts: offline-report\n', 'offline'],
    ['printer Office disabled since Tue -\n\tPaused\n\tAlerts: paused\n', 'paused'],
    ['printer Office disabled since Tue -\n\treason unknown\n\tAlerts: none\n', 'paused'],
    ['', null],
  ])('%j means %s', (said, trouble) => {
    expect(troubleListed(said)).toBe(trouble);
  });
});
