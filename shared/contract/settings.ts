import { z } from 'zod';
import { ADMINS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { SETTING_KEYS, THEMES } from '#shared/domain/settings/settings.ts';
import { command, query } from './rpc.ts';

export const SettingValue = z.strictObject({
  key: z.enum(SETTING_KEYS),
  value: z.union([z.string(), z.int(), z.boolean()]),
  /** From this day on; null for a setting that has no history. */
  effectiveFrom: z.iso.date().nullable(),
  document: z.string().nullable(),
  setAt: z.iso.datetime(),
  setBy: z.string(),
});
export type SettingValue = z.infer<typeof SettingValue>;

export const Preferences = z.strictObject({
  textPercent: z.int().min(100).max(200),
  theme: z.enum(THEMES),
});
export type Preferences = z.infer<typeof Preferences>;

export const settings = {
  /** Every value that was ever set, newest first by key. */
  history: query(EVERYONE, z.strictObject({}), z.array(SettingValue)),
  set: command(
    ADMINS,
    z.strictObject({
      key: z.enum(SETTING_KEYS),
      value: SettingValue.shape.value,
      effectiveFrom: z.iso.date().nullable(),
      document: z.string().trim().max(80).nullable(),
      reason: z.string().trim().max(200).nullable(),
    }),
    SettingValue,
  ),
  preferences: query(EVERYONE, z.strictObject({}), Preferences),
  setPreferences: command(EVERYONE, Preferences, Preferences),
};
