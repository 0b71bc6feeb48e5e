import { desc, eq, or } from 'drizzle-orm';
import type { TimelineEntry } from '#shared/contract/registry/person-file.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { CATEGORY_NAMES, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import type { Reader } from '../../db/database.ts';
import { paidMonths } from '../../db/schema/ledger.ts';
import { personMerges } from '../../db/schema/person-history.ts';
import { registryRepository } from '../repository.ts';
import { recordsOf } from './records.ts';
import { applicationsTold } from './timeline-applications.ts';
import { changesTold } from './timeline-changes.ts';
import { servicesTold } from './timeline-volunteers.ts';

type Teller = (reader: Reader, personId: string) => readonly TimelineEntry[];

const entry = (
  kind: TimelineEntry['kind'],
  at: string,
  told: { readonly title: string; readonly detail?: string | null; readonly by?: string | null },
): TimelineEntry => ({ kind, at, title: told.title, detail: told.detail ?? null, by: told.by ?? null });

const certificates: Teller = (reader, personId) => {
  const held = recordsOf.certificates(reader, personId);
  if (held.length === 0) return [];
  const events = recordsOf.events(
    reader,
    held.map(({ id }) => id),
  );
  return [
    ...held.map(({ issuedOn, category, level, expiresOn }) =>
      entry('certificate', issuedOn, {
        title: `发证：${CATEGORY_NAMES[category]}${LEVEL_NAMES[level]}`,
        detail: `有效期至 ${expiresOn}`,
      }),
    ),
    ...events.map(({ kind, happenedOn, document, detail }) =>
      entry('certificate', happenedOn, { title: `残疾人证${kind}`, detail: joined(detail, document) }),
    ),
  ];
};

const welfare: Teller = (reader, personId) =>
  recordsOf
    .welfare(reader, personId)
    .flatMap(({ kind, startMonth, endMonth, source }) => [
      entry('welfare', startMonth, { title: `${WELFARE_NAMES[kind]}开始`, detail: source }),
      ...(endMonth === null
        ? []
        : [entry('welfare', endMonth, { title: `${WELFARE_NAMES[kind]}到本月为止`, detail: source })]),
    ]);

const entitlements: Teller = (reader, personId) =>
  recordsOf
    .entitlements(reader, personId)
    .flatMap(({ program, startMonth, stopMonth }) => [
      entry('entitlement', startMonth, { title: `${PROGRAM_NAMES[program]}开始享受` }),
      ...(stopMonth === null
        ? []
        : [entry('entitlement', stopMonth, { title: `${PROGRAM_NAMES[program]}停发` })]),
    ]);

const payments: Teller = (reader, personId) =>
  reader
    .select()
    .from(paidMonths)
    .where(eq(paidMonths.personId, personId))
    .orderBy(desc(paidMonths.month))
    .all()
    .map(({ program, month, paidFen, bank }) =>
      entry('payment', month, { title: `${PROGRAM_NAMES[program]} ${formatYuan(paidFen)} 元`, detail: bank }),
    );

const notes: Teller = (reader, personId) =>
  recordsOf
    .notes(reader, personId)
    .map(({ writtenAt, writtenBy, text }) =>
      entry('note', writtenAt, { title: '记事', detail: text, by: writtenBy }),
    );

const attachments: Teller = (reader, personId) =>
  recordsOf
    .attachments(reader, personId)
    .flatMap(({ addedAt, addedBy, kind, fileName, removedAt }) => [
      entry('attachment', addedAt, { title: `存入附件：${kind}`, detail: fileName, by: addedBy }),
      ...(removedAt === null
        ? []
        : [entry('attachment', removedAt, { title: `移出附件：${kind}`, detail: fileName })]),
    ]);

const merges: Teller = (reader, personId) =>
  reader
    .select()
    .from(personMerges)
    .where(or(eq(personMerges.keptId, personId), eq(personMerges.mergedId, personId)))
    .all()
    .flatMap(({ keptId, mergedId, mergedAt, mergedBy, reason, undoneAt }) => {
      const isKept = keptId === personId;
      const other = registryRepository.find(reader, isKept ? mergedId : keptId)?.person;
      const whom = `${other?.name ?? ''}（档案号 ${other?.fileNumber ?? ''}）`;
      return [
        entry('merge', mergedAt, {
          title: isKept ? `并入${whom}的档案` : `并入${whom}`,
          detail: reason,
          by: mergedBy,
        }),
        ...(undoneAt === null ? [] : [entry('merge', undoneAt, { title: `撤销与${whom}的合并` })]),
      ];
    });

const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join('，') || null;

const TELLERS: readonly Teller[] = [
  certificates,
  welfare,
  applicationsTold,
  entitlements,
  payments,
  notes,
  attachments,
  servicesTold,
  merges,
  changesTold,
];

/** Everything that ever happened to a person, the latest first. A month stands before the days that are in it. */
export function timelineOf(reader: Reader, personId: string, limit: number): TimelineEntry[] {
  return TELLERS.flatMap((tell) => tell(reader, personId))
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, limit);
}
