import type { RosterRecord } from '#shared/domain/imports/records.ts';
import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import { isSameName } from '#shared/domain/registry/person-name.ts';
import { guardians } from '../../db/schema/circumstances.ts';
import { formerNumbers, persons } from '../../db/schema/registry.ts';
import { addFile, type NewFile } from '../../registry/service.ts';
import { indexAgain } from '../../registry/search/index-again.ts';
import { accountSteps } from './account.ts';
import type { Person } from './match.ts';
import { type Planned, refused, type Step, sumOf } from './planned.ts';
import type { Planner } from './planner.ts';
import { certificateStep } from './roster-certificate.ts';
import { adding, changing } from './steps.ts';

/** A line of the roster: somebody new, or what it says otherwise of somebody whose file is there. */
export function planRoster(planner: Planner, record: RosterRecord, at: string): Planned {
  const { certificate, townshipCode } = record;
  const match = planner.match({ ...record, certificateBase: certificate.base, townshipCode });
  if (match.found === 'several') return refused({ code: 'several', names: match.names });
  if (match.found === 'none') {
    const file = newFile(record, at);
    return { outcome: 'add', personId: null, changes: [], apply: (pen) => void addFile(pen, file) };
  }
  const { person } = match;
  const planned = sumOf(person.id, 'change', [
    ...personSteps(planner, person, record),
    certificateStep(planner, person.id, certificate),
    ...accountSteps(planner, person, record.account),
    ...guardianSteps(planner, person.id, record.guardian),
  ]);
  if (planned.outcome !== 'change') return planned;
  return {
    ...planned,
    apply: (pen) => {
      planned.apply(pen);
      indexAgain(pen.writer, person.id);
    },
  };
}

function newFile(record: RosterRecord, at: string): NewFile {
  const { certificate, account, guardian } = record;
  const { base: _, status, statusSince, ...held } = certificate;
  const [fileStatus, since] = fileStatusOf(record);
  return {
    person: {
      name: record.name,
      sex: record.sex,
      ethnicCode: record.ethnicCode,
      birthDate: record.birthDate,
      identityNumber: record.identityNumber,
      householdType: record.householdType ?? null,
      divisionCode: record.villageCode ?? record.townshipCode,
      address: '',
      phone: record.phone ?? null,
      remark: record.note ?? null,
      status: fileStatus,
      statusSince: since,
      createdAt: at,
    },
    certificate: {
      ...held,
      status: status ?? '正常',
      statusSince: statusSince ?? null,
      components: [...held.components],
    },
    account: account && {
      bank: account.bank ?? '',
      number: account.number,
      holderName: record.name,
      holderRelation: '本人',
      kind: '社保卡',
    },
    guardian: guardian && {
      name: guardian.name,
      relation: guardian.relation ?? '其他',
      phone: guardian.phone ?? null,
      kind: '法定',
    },
  };
}

/** Who has moved away or whose certificate was cancelled is on the roster, but no longer one of those whom the office serves. */
function fileStatusOf({ certificate: { status, statusSince } }: RosterRecord): [FileStatus, string | null] {
  return status === '迁出' || status === '注销' ? [status, statusSince ?? null] : ['在册', null];
}

function personSteps(planner: Planner, person: Person, record: RosterRecord): readonly Step[] {
  const { name, ethnicCode, householdType, phone, note, identityNumber, birthDate, sex } = record;
  const [status, statusSince] = fileStatusOf(record);
  const leaves = status !== '在册' && (person.status === '在册' || person.status === '待核');
  const isOther = identityNumber !== person.identityNumber;
  const after = {
    name,
    ...(isOther ? { identityNumber, birthDate, sex } : {}),
    ...(leaves ? { status, statusSince } : {}),
    ethnicCode,
    householdType,
    // A roster that names only the town says nothing of the village.
    divisionCode:
      record.villageCode ??
      (person.divisionCode.startsWith(record.townshipCode) ? undefined : record.townshipCode),
    phone,
    remark: note,
  };
  const former = { identityNumber: person.identityNumber, reason: '导入名册时更正', until: planner.today };
  return [
    changing(persons, person.id, { before: person, after }),
    ...(isOther ? [adding(formerNumbers, person.id, { row: former, shown: {} })] : []),
  ];
}

function guardianSteps(
  planner: Planner,
  personId: string,
  guardian: RosterRecord['guardian'],
): readonly Step[] {
  if (guardian === undefined) return [];
  const { name, relation, phone } = guardian;
  const current = planner.stored.guardians(personId).filter(({ validTo }) => validTo === null);
  const same = current.find((each) => isSameName(each.name, name));
  if (same) return [changing(guardians, personId, { before: same, after: { relation, phone } })];
  const shown = { name, relation: relation ?? '其他', phone: phone ?? null };
  const row = { ...shown, kind: '法定', validFrom: planner.today } as const;
  return [
    ...current.map((before) => changing(guardians, personId, { before, after: { validTo: planner.today } })),
    adding(guardians, personId, { row, shown }),
  ];
}
