import type { Day } from '#shared/domain/day.ts';
import { inventPeople, type InventedPerson } from '#shared/domain/registry/invented/people.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { addFile, type NewFile } from '../registry/service.ts';

/** The same county every time: a clerk who practised on 演练 finds the people again. */
export const SEED = 150424;

/** A file as it is written for somebody who was invented. */
export function fileOf(person: InventedPerson, at: string): NewFile {
  const { certificate, account, guardian, hukou, ...own } = person;
  const { reissue: _, ...held } = certificate;
  return {
    person: { ...own, householdType: hukou, createdAt: at },
    certificate: { ...held, status: '正常' },
    account: { ...account, holderName: person.name, holderRelation: '本人', kind: '社保卡' },
    guardian: guardian && { ...guardian, kind: '法定' },
  };
}

type County = Omit<Pen, 'author'> & {
  readonly count: number;
  /** How many of the county's people are there already. */
  readonly known: number;
  readonly today: Day;
  readonly now: string;
};

/** Writes the county's next `count` people; yields after each how many are in. */
export function* addInventedPeople({ count, known, today, now, ...hand }: County): Generator<number, void> {
  let invented = 0;
  for (const person of inventPeople({ seed: SEED, count: known + count, today })) {
    invented += 1;
    if (invented <= known) continue;
    addFile({ ...hand, author: null }, fileOf(person, now));
    yield invented - known;
  }
}
