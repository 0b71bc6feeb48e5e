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

/** Lists that remember filters. */
const FilteredList = z.enum(['registry']);
const SavedFilter = z.strictObject({
  name: z.string().trim().min(1).max(30),
  /** The filter as the window's address holds it; the list reads it. */
  address: z.string().max(2000),
});
export type SavedFilter = z.infer<typeof SavedFilter>;

export const SavedFilters = z.array(SavedFilter).max(50);

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
  /** What is left out stays as it is: two that change at once do not take each other back. */
  setPreferences: command(EVERYONE, Preferences.partial(), Preferences),
  /** The filters that this account has given a name. */
  filters: query(EVERYONE, z.strictObject({ list: FilteredList }), SavedFilters),
  saveFilters: command(EVERYONE, z.strictObject({ list: FilteredList, filters: SavedFilters }), SavedFilters),
};
