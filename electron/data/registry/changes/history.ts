import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import type { Save } from '#shared/contract/registry/changes.ts';
import type { Reader } from '../../db/database.ts';
import { canTakeBack, savesOf, wayOf } from './saves.ts';

type Asked = { readonly personId: string; readonly recordId?: string | undefined; readonly limit: number };

/** Who changed what, the newest save first, whole numbers masked. */
export function historyOf(reader: Reader, { personId, recordId, limit }: Asked): Save[] {
  const saves = savesOf(reader, personId);
  const way = wayOf(saves);
  return saves
    .filter(({ changes }) => recordId === undefined || changes.some((each) => each.recordId === recordId))
    .slice(0, limit)
    .map((save) => ({
      save: save.save,
      at: save.at,
      by: save.by,
      reason: save.reason,
      changes: save.changes.map(({ record, recordId: of, field, old, new: now }) => ({
        record,
        recordId: of,
        field,
        old: masked(record, field, old),
        new: masked(record, field, now),
      })),
      way: way(save),
      canTakeBack: canTakeBack(save),
    }));
}

/** The same value with every number in it masked, however deep it lies (a whole row, the members of a household). */
function masked(record: string, field: string, value: unknown): unknown {
  if (typeof value === 'string') return maskOf(record, field)?.(value) ?? value;
  if (Array.isArray(value)) return value.map((each: unknown) => masked(record, field, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => [name, masked(record, name, part)]),
  );
}

function maskOf(record: string, field: string): ((value: string) => string) | undefined {
  if (field === 'identityNumber') return maskIdentityNumber;
  if (field === 'phone') return maskPhone;
  if (field === 'accountNumber') return maskAccount;
  if (field === 'base') return maskCertificateNumber;
  if (field !== 'number') return undefined;
  return record === 'certificate'
    ? maskCertificateNumber
    : record === 'bank_account'
      ? maskAccount
      : undefined;
}
