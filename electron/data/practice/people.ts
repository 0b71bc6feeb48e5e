import type { Day } from '#shared/domain/day.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import { inventPeople, type InventedPerson } from '#shared/domain/registry/invented/people.ts';
import type { Writer } from '../db/database.ts';
import { registryRepository } from '../registry/repository.ts';

/** The same county every time: a clerk who practised on 演练 finds the people again. */
const SEED = 150424;

function add(writer: Writer, person: InventedPerson, newId: () => string): void {
  const id = newId();
  const { certificate } = person;
  registryRepository.insert(
    writer,
    {
      id,
      name: person.name,
      nameKey: foldName(person.name),
      sex: person.sex,
      ethnicCode: person.ethnicCode,
      birthDate: person.birthDate,
      identityNumber: person.identityNumber,
      divisionCode: person.divisionCode,
      address: person.address,
      phone: person.phone,
      status: person.status,
    },
    {
      id: newId(),
      personId: id,
      number: certificate.number,
      category: certificate.category,
      level: certificate.level,
      issuedOn: certificate.issuedOn,
      expiresOn: certificate.expiresOn,
    },
  );
}

type County = {
  readonly count: number;
  /** How many of the county's people are there already. */
  readonly known: number;
  readonly today: Day;
  readonly newId: () => string;
};

/** Writes the county's next `count` people; yields after each how many are in. */
export function* addInventedPeople(
  writer: Writer,
  { count, known, today, newId }: County,
): Generator<number, void> {
  let invented = 0;
  for (const person of inventPeople({ seed: SEED, count: known + count, today })) {
    invented += 1;
    if (invented <= known) continue;
    add(writer, person, newId);
    yield invented - known;
  }
}
