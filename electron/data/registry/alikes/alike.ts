import { type SQL, sql } from 'drizzle-orm';
import type { AlikeReason } from '#shared/contract/registry/alikes.ts';
import { readCertificateNumber } from '#shared/domain/registry/certificate-number.ts';
import { pinyinOrder } from '#shared/domain/registry/name-reading.ts';
import { nearNumbers } from '#shared/domain/registry/near-numbers.ts';
import { foldCode } from '#shared/domain/typed-text.ts';
import type { Reader } from '../../db/database.ts';
import { type FoundPerson, registryRepository } from '../repository.ts';

export type Typed = {
  readonly exceptPersonId?: string | undefined;
  readonly identityNumber?: string | undefined;
  readonly certificateNumber?: string | undefined;
  readonly accountNumber?: string | undefined;
  readonly name?: string | undefined;
  readonly birthDate?: string | undefined;
};

type Alike = { readonly found: FoundPerson; readonly why: readonly AlikeReason[] };

/** Who looks like what is being typed: point look-ups only, so that it may be asked with every key. */
export function alikeTo(reader: Reader, typed: Typed): readonly Alike[] {
  const reasons = new Map<number, AlikeReason[]>();
  for (const [why, where] of questions(typed)) {
    for (const { fileNumber } of ask(reader, where, typed.exceptPersonId))
      reasons.set(fileNumber, [...(reasons.get(fileNumber) ?? []), why]);
  }
  return registryRepository
    .byFileNumbers(reader, [...reasons.keys()])
    .map((found) => ({ found, why: reasons.get(found.person.fileNumber) ?? [] }));
}

function questions(typed: Typed): [AlikeReason, SQL][] {
  const { name, birthDate } = typed;
  const number = foldCode(typed.identityNumber ?? '');
  const account = foldCode(typed.accountNumber ?? '');
  const certificate = readCertificateNumber(typed.certificateNumber ?? '');
  const near = nearNumbers(number);
  return [
    ...when<AlikeReason>(number !== '', 'same-number', [
      sql`p.identity_number = ${number}`,
      sql`p.id IN (SELECT person_id FROM former_number WHERE identity_number = ${number})`,
    ]),
    ...when<AlikeReason>(certificate.ok, 'same-certificate', [
      sql`p.id IN (SELECT person_id FROM certificate WHERE base = ${certificate.ok ? certificate.base : ''})`,
    ]),
    ...when<AlikeReason>(account !== '', 'same-account', [
      sql`p.id IN (SELECT person_id FROM bank_account WHERE number = ${account})`,
    ]),
    ...when<AlikeReason>(Boolean(name) && Boolean(birthDate), 'same-name-and-birth', [
      sql`p.birth_date = ${birthDate ?? ''} AND p.pinyin = ${pinyinOrder(name ?? '')}`,
    ]),
    ...when<AlikeReason>(near.length > 0, 'one-digit-apart', [
      sql`p.identity_number IN (${sql.join(
        near.map((each) => sql`${each}`),
        sql`, `,
      )})`,
    ]),
  ];
}

function when<R>(holds: boolean, why: R, conditions: readonly SQL[]): [R, SQL][] {
  return holds ? conditions.map((condition) => [why, condition]) : [];
}

/** Neither files that were merged nor people that somebody has said are others. */
function ask(reader: Reader, where: SQL, except: string | undefined): { fileNumber: number }[] {
  const others =
    except === undefined
      ? sql`1`
      : sql`p.id <> ${except} AND NOT EXISTS (SELECT 1 FROM distinct_pair d
          WHERE d.lower_id = min(p.id, ${except}) AND d.upper_id = max(p.id, ${except}))`;
  return reader.all<{ fileNumber: number }>(
    sql`SELECT p.file_number AS fileNumber FROM person p WHERE ${where} AND p.merged_into IS NULL AND ${others}`,
  );
}
