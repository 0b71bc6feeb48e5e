import { ageOn, type Day } from '#shared/domain/day.ts';
import { checkCharacter, type Sex } from '#shared/domain/registry/identity-number.ts';
import { type InventedAccount, inventAccount } from '#shared/domain/registry/invented/bank-accounts.ts';
import { type InventedBirth, inventBirths, MOST_PEOPLE } from '#shared/domain/registry/invented/births.ts';
import {
  type InventedCertificate,
  inventCertificate,
} from '#shared/domain/registry/invented/certificates.ts';
import { type Circumstances, inventCircumstances } from '#shared/domain/registry/invented/circumstances.ts';
import { inventGuardian, type InventedGuardian } from '#shared/domain/registry/invented/guardians.ts';
import { inventName } from '#shared/domain/registry/invented/names.ts';
import { inventPhone } from '#shared/domain/registry/invented/phones.ts';
import { happens, pickWeighted, randomFrom } from '#shared/domain/registry/invented/random.ts';
import { inventResidence, type Residence } from '#shared/domain/registry/invented/residences.ts';
import { needsGuardian } from '#shared/domain/registry/needs-guardian.ts';

export type InventedPerson = Circumstances &
  Residence & {
    readonly name: string;
    readonly sex: Sex;
    readonly ethnicCode: string;
    readonly birthDate: Day;
    readonly identityNumber: string;
    readonly phone: string;
    readonly certificate: InventedCertificate;
    readonly account: InventedAccount;
    readonly guardian: InventedGuardian | undefined;
  };

export type InventedCounty = { readonly seed: number; readonly count: number; readonly today: Day };

const ETHNIC_CODES = { values: ['01', '02', '03', '11'], weights: [78, 16, 3, 3] };
// Some were first registered elsewhere: the neighbouring banners, Tongliao, Chengde, Anshan.
const REGIONS = {
  values: ['150424', '150423', '150402', '150502', '130802', '210302'],
  weights: [930, 20, 20, 15, 8, 7],
};
const MALE_SHARE = 0.6;
const PERSON_KEY = 3;

/**
 * An invented county's certificate holders one by one, the same for the same seed and day; a larger count only adds
 * people at the end. No identity number comes twice. Throws a RangeError above MOST_PEOPLE.
 */
export function* inventPeople({ seed, count, today }: InventedCounty): Generator<InventedPerson, void> {
  if (count > MOST_PEOPLE) throw new RangeError(`no more than ${MOST_PEOPLE} people can be told apart`);
  if (count <= 0) return;
  for (const birth of inventBirths(seed, today)) {
    yield inventPerson(seed, birth, today);
    if (birth.index === count - 1) return;
  }
}

function inventPerson(seed: number, birth: InventedBirth, today: Day): InventedPerson {
  const random = randomFrom(seed, PERSON_KEY, birth.index);
  const { birthDate } = birth;
  const age = ageOn(birthDate, today);
  const sex = happens(random, MALE_SHARE) ? 'male' : 'female';
  const identityNumber = numberOf(pickWeighted(random, REGIONS), birth, sex);
  const bearer = {
    sex,
    birthYear: Number(birthDate.slice(0, 4)),
    ethnicCode: pickWeighted(random, ETHNIC_CODES),
  } as const;
  const name = inventName(random, bearer);
  const circumstances = inventCircumstances(random, age);
  const certificate = inventCertificate(random, { identityNumber, birthDate, age, today });
  const { marital } = circumstances;
  return {
    name: name.full,
    sex,
    ethnicCode: bearer.ethnicCode,
    birthDate,
    identityNumber,
    ...circumstances,
    ...inventResidence(random),
    phone: inventPhone(random),
    certificate,
    account: inventAccount(random),
    guardian: needsGuardian(age, certificate)
      ? inventGuardian(random, { ...bearer, name, age, marital })
      : undefined,
  };
}

// The parity of the sequence number tells the sex (GB 11643).
function numberOf(region: string, { birthDate, halfSequence }: InventedBirth, sex: Sex): string {
  const sequence = String(halfSequence * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const body = region + birthDate.replaceAll('-', '') + sequence;
  return body + checkCharacter(body);
}
