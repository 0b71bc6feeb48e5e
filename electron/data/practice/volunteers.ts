import { addDays, ageOn, type Day } from '#shared/domain/day.ts';
import { listChildren } from '#shared/domain/registry/divisions.ts';
import { inventPeople, type InventedPerson } from '#shared/domain/registry/invented/people.ts';
import { pick, randomFrom } from '#shared/domain/registry/invented/random.ts';
import { SERVICES, SKILLS } from '#shared/domain/volunteers/words.ts';
import { insertRow } from '../db/rows.ts';
import { volunteerActivities, volunteerStays } from '../db/schema/volunteer-activities.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { countHours } from '../volunteers/sums.ts';
import { addVolunteer, saveStation } from '../volunteers/register.ts';

/** Other people than the county's. */
const SEED = 20_220_826;
const VOLUNTEERS = 60;
const TOWNS = 4;
const BY = '练习';

type Place = { readonly countyCode: string; readonly today: Day; readonly now: string };
type Town = { readonly code: string; readonly name: string };

function grownUps(today: Day): readonly InventedPerson[] {
  const found: InventedPerson[] = [];
  for (const person of inventPeople({ seed: SEED, count: 1000, today })) {
    const age = ageOn(person.birthDate, today);
    if (age >= 18 && age < 65) found.push(person);
    if (found.length === VOLUNTEERS) break;
  }
  return found;
}

/** Writes the county's and towns' stations and some volunteers: the same every time. Gives the volunteers in their order. */
export function addInventedRegister(pen: Pen, { countyCode, today, now }: Place): string[] {
  const random = randomFrom(SEED);
  const none = { contact: null, phone: null };
  saveStation(pen, null, { name: '县助残志愿者联络站', level: 'county', divisionCode: countyCode, ...none });
  const stations = townsWithStation(countyCode).map(({ code, name }) =>
    saveStation(pen, null, { name: `${name}助残志愿者联络点`, level: 'town', divisionCode: code, ...none }),
  );
  return grownUps(today).map(
    (person) => addVolunteer(pen, newcomer(person, { random, stations, today }), { today, now }).volunteerId,
  );
}

/** The towns that have a station. */
export const townsWithStation = (countyCode: string): readonly Town[] =>
  listChildren(countyCode).slice(0, TOWNS);

/** The register, and what they did this year: the same every time. */
export function addInventedVolunteers(pen: Pen, { countyCode, today, now }: Place): void {
  const volunteers = addInventedRegister(pen, { countyCode, today, now });
  for (const [index, town] of townsWithStation(countyCode).entries()) {
    const took = volunteers.slice(index * 10, index * 10 + 10);
    addActivity(pen, { index, town, took, day: addDays(today, -7 * (index + 1)), now });
  }
  countHours(pen.writer, volunteers);
}

type Drawn = {
  readonly random: ReturnType<typeof randomFrom>;
  readonly stations: readonly string[];
  readonly today: Day;
};

function newcomer(person: InventedPerson, { random, stations, today }: Drawn) {
  const { name, identityNumber, ethnicCode, phone } = person;
  const registeredOn = addDays(today, -400);
  return {
    number: null,
    identityKind: '居民身份证' as const,
    identityNumber,
    values: {
      name,
      ethnicCode,
      phone,
      registeredOn,
      sex: null,
      birthDate: null,
      political: null,
      education: null,
      occupation: null,
      divisionCode: null,
      address: null,
      skills: [pick(random, SKILLS)],
      freeTime: '周末',
      wishes: [pick(random, SERVICES)],
      stationId: pick(random, stations),
      platformNumber: null,
      consentOn: registeredOn,
      namePublic: true,
      guardianName: null,
      guardianConsentOn: null,
      status: '在册' as const,
      remark: null,
    },
  };
}

type Held = {
  readonly index: number;
  readonly town: Town;
  readonly took: readonly string[];
  readonly day: Day;
  readonly now: string;
};

function addActivity(pen: Pen, { index, town, took, day, now }: Held): void {
  const id = pen.newId();
  const service = SERVICES[index + 3] ?? '其他';
  const times = { arrived: 510, left: 690 };
  insertRow(pen.writer, volunteerActivities, {
    ...times,
    id,
    number: `HD${String(index + 1).padStart(4, '0')}`,
    title: `“阳光助残”${service}`,
    service,
    startsOn: day,
    endsOn: day,
    place: town.name,
    townshipCode: town.code,
    organiser: '县助残志愿者联络站',
    beneficiaries: 8 + index,
    state: 'approved',
    submittedBy: BY,
    approvedBy: BY,
    approvedAt: now,
    alone: false,
  });
  for (const volunteerId of took)
    insertRow(pen.writer, volunteerStays, {
      ...times,
      id: pen.newId(),
      activityId: id,
      volunteerId,
      day,
      away: 0,
      source: '补录',
      at: now,
      by: BY,
    });
}
