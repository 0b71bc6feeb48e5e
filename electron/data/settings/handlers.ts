import { AppError } from '#shared/contract/errors.ts';
import { Preferences, SavedFilters, type settings } from '#shared/contract/settings.ts';
import { settingFault, settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import type { Handlers } from '../rpc/context.ts';
import { settingsRepository } from './repository.ts';

const INITIAL: Preferences = { textPercent: 100, theme: 'light' };

function preferencesOf(reader: Reader, accountId: string): Preferences {
  return Preferences.catch(INITIAL).parse(settingsRepository.preference(reader, accountId, 'window'));
}

export const settingsHandlers: Handlers<typeof settings> = {
  history: ({ reader }) => settingsRepository.history(reader),
  set: ({ writer, session, clock, note }, { key, value, effectiveFrom, document, reason }) => {
    if (settingFault(key, value, effectiveFrom)) throw new AppError('invalid-input', { fields: ['value'] });
    const day = effectiveFrom ?? clock.today();
    const before = settingOn(settingsRepository.history(writer), key, day);
    note({ subject: `setting:${key}`, detail: { before }, ...(reason === null ? {} : { reason }) });
    const row = { key, value, effectiveFrom, document, setAt: clock.now(), setBy: session.name };
    settingsRepository.insert(writer, row);
    return row;
  },
  preferences: ({ reader, session }) => preferencesOf(reader, session.accountId),
  setPreferences: ({ writer, session }, change) => {
    const known = preferencesOf(writer, session.accountId);
    const { textPercent = known.textPercent, theme = known.theme } = change;
    const preferences = { textPercent, theme };
    settingsRepository.setPreference(writer, session.accountId, { key: 'window', value: preferences });
    return preferences;
  },
  filters: ({ reader, session }, { list }) =>
    SavedFilters.catch([]).parse(settingsRepository.preference(reader, session.accountId, `filters:${list}`)),
  saveFilters: ({ writer, session }, { list, filters }) => {
    settingsRepository.setPreference(writer, session.accountId, { key: `filters:${list}`, value: filters });
    return filters;
  },
};
