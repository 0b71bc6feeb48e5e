import { desc, eq, or } from 'drizzle-orm';
import type { alikes } from '#shared/contract/registry/alikes.ts';
import type { Reader } from '../../db/database.ts';
import { distinctPairs, personMerges } from '../../db/schema/person-history.ts';
import { lookAgain } from '../../programs/look-again.ts';
import type { Handlers } from '../../rpc/context.ts';
import { penOf } from '../changes/author.ts';
import { getLivingFile } from '../changes/person.ts';
import { maskedRow } from '../person-row.ts';
import { registryRepository } from '../repository.ts';
import { alikeTo } from './alike.ts';
import { merge, undoMerge } from './merge.ts';
import { alikePairs } from './pairs.ts';

export const alikesHandlers: Handlers<typeof alikes> = {
  alike: ({ reader }, typed) =>
    alikeTo(reader, typed).map(({ found, why }) => ({ person: maskedRow(found), why: [...why] })),
  alikePairs: ({ reader }, { limit }) =>
    alikePairs(reader, limit).map(({ a, b, why }) => ({ a: maskedRow(a), b: maskedRow(b), why: [...why] })),
  areDistinct: ({ writer, newId, session, clock, note }, { personIds }) => {
    const [lowerId = '', upperId = ''] = personIds.toSorted();
    for (const personId of [lowerId, upperId]) getLivingFile(writer, personId);
    note({ subject: `person:${lowerId}`, detail: { other: upperId } });
    writer
      .insert(distinctPairs)
      .values({ id: newId(), lowerId, upperId, decidedAt: clock.now(), decidedBy: session.name })
      .onConflictDoNothing()
      .run();
    return {};
  },
  merge: (context, asked) => {
    const mergeId = merge(penOf(context, asked.reason, asked.keptId), asked);
    lookAgain(context, [asked.keptId, asked.mergedId]);
    return { mergeId };
  },
  undoMerge: (context, { mergeId }) => {
    const { keptId, mergedId } = undoMerge(penOf(context, null), mergeId);
    lookAgain(context, [keptId, mergedId]);
    context.note({ subject: `person:${keptId}` });
    return {};
  },
  merges: ({ reader }, { personId, limit }) =>
    mergesOf(reader, personId, limit).flatMap(({ id, keptId, mergedId, reason, ...when }) => {
      const [kept, merged] = [
        registryRepository.find(reader, keptId),
        registryRepository.find(reader, mergedId),
      ];
      if (!kept || !merged) return [];
      const { mergedAt, mergedBy, undoneAt } = when;
      return [{ id, kept: maskedRow(kept), merged: maskedRow(merged), reason, mergedAt, mergedBy, undoneAt }];
    }),
};

const mergesOf = (reader: Reader, personId: string | undefined, limit: number) =>
  reader
    .select()
    .from(personMerges)
    .where(
      personId === undefined
        ? undefined
        : or(eq(personMerges.keptId, personId), eq(personMerges.mergedId, personId)),
    )
    .orderBy(desc(personMerges.mergedAt))
    .limit(limit)
    .all();
