import type { registry } from '#shared/contract/registry.ts';
import { AppError } from '#shared/contract/errors.ts';
import { Day } from '#shared/domain/day.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import type { Handlers } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { alikesHandlers } from './alikes/handlers.ts';
import { attachmentsHandlers } from './attachments/handlers.ts';
import { changesHandlers } from './changes/handlers.ts';
import { openFile } from './file/open.ts';
import { oldNameHandlers } from './old-names.ts';
import { timelineOf } from './file/timeline.ts';
import { maskedRow } from './person-row.ts';
import { registryRepository } from './repository.ts';
import { revealedNumber } from './reveal.ts';
import { countFound, findPage } from './search/find.ts';

const countyCodeOn = (reader: Reader, today: Day) =>
  String(settingOn(settingsRepository.history(reader), 'office.countyCode', today));

export const registryHandlers: Handlers<typeof registry> = {
  ...changesHandlers,
  ...alikesHandlers,
  ...oldNameHandlers,
  ...attachmentsHandlers,
  page: ({ reader, clock }, { filter, after, limit }) => {
    const { files, next } = findPage(reader, { filter, today: Day.parse(clock.today()) }, { after, limit });
    return { rows: registryRepository.byFileNumbers(reader, files).map(maskedRow), next };
  },
  count: ({ reader, clock }, { filter }) => countFound(reader, { filter, today: Day.parse(clock.today()) }),
  get: ({ reader }, { personId }) => {
    const found = registryRepository.find(reader, personId);
    if (!found) throw new AppError('not-found');
    return maskedRow(found);
  },
  reveal: ({ writer, note }, { personId, recordId, field, reason }) => {
    note({ subject: `person:${personId}`, reason });
    return { value: revealedNumber(writer, field, { personId, recordId }) };
  },
  timeline: ({ reader }, { personId, limit }) => timelineOf(reader, personId, limit),
  open: ({ reader, clock }, { personId }) => {
    const today = Day.parse(clock.today());
    return openFile(reader, personId, { today, countyCode: countyCodeOn(reader, today) });
  },
};
