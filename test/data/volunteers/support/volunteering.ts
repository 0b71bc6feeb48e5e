import type { ActivityValues } from '#shared/contract/volunteers/activities.ts';
import type { VolunteerValues } from '#shared/contract/volunteers/register.ts';
import { addAccount, PASSWORD } from '#test/data/support/offices.ts';
import { ADMINISTRATOR, type TestDesk } from '#test/support/desk.ts';

const TOWN = '150424100';

export const volunteerOf = (name: string, more: Partial<VolunteerValues> = {}): VolunteerValues => ({
  name,
  sex: null,
  birthDate: null,
  ethnicCode: '01',
  political: '群众',
  education: '本科',
  occupation: '林西县第一中学',
  divisionCode: TOWN,
  address: '东风村三组',
  phone: '13812341234',
  skills: ['手语'],
  freeTime: '周末',
  wishes: ['家政服务'],
  stationId: null,
  platformNumber: null,
  registeredOn: '2026-01-05',
  consentOn: '2026-01-05',
  namePublic: true,
  guardianName: null,
  guardianConsentOn: null,
  status: '在册',
  remark: null,
  ...more,
});

export const activityOf = (more: Partial<ActivityValues> = {}): ActivityValues => ({
  title: '入户助残',
  service: '家政服务',
  startsOn: '2026-11-02',
  endsOn: '2026-11-02',
  arrived: 510,
  left: 660,
  place: '林西镇东风村',
  townshipCode: TOWN,
  organiser: '林西县助残志愿者联络站',
  leader: '王芳',
  content: '打扫、理发',
  costFen: null,
  insurance: null,
  ...more,
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An invented number that ends as it must (GB 11643). */
export function identityNumber(birth: string, order: number): string {
  const body = `150424${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const sum = Array.from(body).reduce(
    (total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0),
    0,
  );
  return body + '10X98765432'.charAt(sum % 11);
}

/** Registers somebody; gives the id. */
export async function registered(
  { client }: TestDesk,
  name: string,
  { order, ...more }: Partial<VolunteerValues> & { readonly order: number },
): Promise<string> {
  const { volunteerId } = await client.volunteers.add({
    number: null,
    identityKind: '居民身份证',
    identityNumber: identityNumber('1990-01-01', order),
    values: volunteerOf(name, more),
  });
  return volunteerId;
}

const CHECKER = { login: 'fuhe', role: 'reviewer' } as const;

/** Somebody else sits down, does what is to be done, and the administrator is back. */
export async function asChecker<T>(desk: TestDesk, work: () => Promise<T>): Promise<T> {
  const { client } = desk;
  const own = '天苍苍野茫茫-2026';
  if ((await client.accounts.list({})).every(({ login }) => login !== CHECKER.login)) {
    await addAccount(desk, CHECKER);
    await client.desk.signIn({ login: CHECKER.login, password: PASSWORD });
    await client.accounts.changeOwnPassword({ password: PASSWORD, newPassword: own });
  } else await client.desk.signIn({ login: CHECKER.login, password: own });
  const done = await work();
  await client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
  return done;
}
