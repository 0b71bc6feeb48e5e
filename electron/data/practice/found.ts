import { setImmediate } from 'node:timers/promises';
import { Day } from '#shared/domain/day.ts';
import { PRACTICE_ACCOUNTS, PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import type { Desk } from '../desk/desk.ts';
import { found } from '../desk/set-up.ts';
import { addInventedPeople } from './people.ts';
import { addInventedVolunteers } from './volunteers.ts';

const OFFICE = { name: '林西县残疾人联合会（演练）', countyCode: '150424', documentPrefix: '演练' };
const PAGE = 500;

const underWay = new WeakMap<Desk, Promise<void>>();

async function foundAnew(desk: Desk, people: number): Promise<void> {
  const accounts = PRACTICE_ACCOUNTS.map((account) => ({ ...account, password: PRACTICE_PASSWORD }));
  const { clock, newId } = desk;
  const county = { count: people, known: 0, today: Day.parse(clock.today()), now: clock.now(), newId };
  const { key } = await found(desk, {
    office: OFFICE,
    accounts,
    furnish: async (writer) => {
      for (const done of addInventedPeople({ ...county, writer }))
        if (done % PAGE === 0) await setImmediate();
      if (people > 0)
        addInventedVolunteers({ writer, newId, author: null }, { ...county, countyCode: OFFICE.countyCode });
    },
  });
  key.fill(0);
}

/**
 * Founds the practice office: its known accounts, and a county of invented people. Nobody is signed in by it. A window
 * that is loaded again meanwhile asks again, and waits for the same office.
 */
export function foundPracticeOffice(desk: Desk, people: number): Promise<void> {
  const running = underWay.get(desk);
  if (running) return running;
  const founding = foundAnew(desk, people).finally(() => underWay.delete(desk));
  underWay.set(desk, founding);
  return founding;
}
