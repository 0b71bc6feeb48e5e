import { addDays, type Day } from '#shared/domain/day.ts';
import { instantAt } from '#shared/domain/local-time.ts';
import { auditRepository } from '../../audit/repository.ts';
import { backupRepository } from '../../backup/repository.ts';
import { countPeople } from '../../programs/people.ts';
import type { PastOffice } from './past-office.ts';

const EVENING = 17 * 60 + 15;
const MORNING = 8 * 60 + 40;
const STICKS = ['林西残联1', '林西残联2'] as const;
const BYTES_OF_A_PERSON = 6_000;

/** A backup was written to one of the office's sticks, and proven the next day when the stick came back. */
export function backUp(office: PastOffice, day: Day): void {
  keep(office, day, instantAt(addDays(day, 1), MORNING));
}

/** One was written and nobody has proven it yet. */
export function backUpUnproven(office: PastOffice, day: Day): void {
  keep(office, day, null);
}

function keep({ writer, newId }: PastOffice, day: Day, checkedAt: string | null): void {
  const madeAt = instantAt(day, EVENING);
  const people = countPeople(writer);
  backupRepository.keep(writer, {
    id: newId(),
    madeAt,
    writtenAt: madeAt,
    writtenBy: '演练经办',
    volume: STICKS[Number(day.slice(5, 7)) % STICKS.length] ?? STICKS[0],
    mount: `practice-${day}`,
    auditRows: auditRepository.lastNumber(writer),
    people,
    bytes: people * BYTES_OF_A_PERSON,
    state: checkedAt === null ? 'written' : 'verified',
    checkedAt,
    faults: [],
  });
}
