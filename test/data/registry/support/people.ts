import type { Basics, CertificateValues } from '#shared/contract/registry/person-file.ts';
import type { TestDesk } from '#test/support/desk.ts';

/** Invented people with valid numbers (domain document, section 4). */
export const WANG = { identityNumber: '150424199001010013', sex: 'male', birthDate: '1990-01-01' } as const;
export const LI = { identityNumber: '150424196203150029', sex: 'female', birthDate: '1962-03-15' } as const;
export const SHAN = { identityNumber: '150424194812300142', sex: 'female', birthDate: '1948-12-30' } as const;

const BASICS = {
  formerName: null,
  ethnicCode: '01',
  identityValidTo: null,
  householdType: '农业',
  divisionCode: '150424100218',
  address: '内蒙古自治区赤峰市林西县林西镇东风村1组1号',
  livingDivisionCode: null,
  livingAddress: null,
  phone: null,
  marital: null,
  education: null,
  employment: null,
  remark: null,
} as const;

type Who = { readonly identityNumber: string; readonly sex: 'male' | 'female'; readonly birthDate: string };

export function basicsOf({ sex, birthDate }: Who, more: Partial<Basics> = {}): Basics {
  return { name: '王芳', ...BASICS, sex, birthDate, ...more };
}

/** 肢体二级 of this person, valid, changed as asked. */
export function certificateOf(
  { identityNumber }: Who,
  more: Partial<CertificateValues> = {},
): CertificateValues {
  const { category = 4, level = 2 } = more;
  return {
    number: `${identityNumber}${category}${level}`,
    category,
    level,
    components: [],
    generation: 2,
    issuedOn: '2020-05-01',
    expiresOn: '2030-05-01',
    issuer: '林西县残疾人联合会',
    status: '正常',
    statusSince: null,
    assessedOn: null,
    assessedBy: null,
    remark: null,
    ...more,
  };
}

/** Somebody new with a certificate; gives the id. */
export async function addPerson({ client }: TestDesk, who: Who, more: Partial<Basics> = {}): Promise<string> {
  const { personId } = await client.registry.add({
    basics: basicsOf(who, more),
    identityNumber: who.identityNumber,
    certificate: certificateOf(who),
  });
  return personId;
}

/** The ids a text finds, best first. */
export async function find({ client }: TestDesk, text: string): Promise<readonly string[]> {
  const { rows } = await client.registry.page({ filter: { text }, limit: 100 });
  return rows.map(({ id }) => id);
}

/** Every change that the history of a file tells, or of one row of it, the last first, each with its hand. */
export async function changesOf({ client }: TestDesk, personId: string, recordId?: string) {
  const of = recordId === undefined ? {} : { recordId };
  const saves = await client.registry.history({ personId, ...of, limit: 100 });
  return saves.flatMap(({ at, by, reason, changes }) =>
    changes
      .filter((change) => recordId === undefined || change.recordId === recordId)
      .map(({ record, field, old, new: now }) => ({ at, by, reason, record, field, old, new: now })),
  );
}
