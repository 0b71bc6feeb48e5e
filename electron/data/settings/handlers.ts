import { AppError } from '#shared/contract/errors.ts';
import { Preferences, type settings } from '#shared/contract/settings.ts';
import { settingFault, settingOn } from '#shared/domain/settings/settings.ts';
import type { Handlers } from '../rpc/context.ts';
import { settingsRepository } from './repository.ts';

const INITIAL: Preferences = { textPercent: 100, theme: 'light' };

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
  preferences: ({ reader, session }) =>
    Preferences.catch(INITIAL).parse(settingsRepository.window(reader, session.accountId)),
  setPreferences: ({ writer, session }, preferences) => {
    settingsRepository.setWindow(writer, session.accountId, preferences);
    return preferences;
  },
};
