import { Day, formatDayChinese } from '#shared/domain/day.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import { settingsRepository } from '../settings/repository.ts';

export type Office = {
  readonly name: string;
  readonly prefix: string;
  readonly phone: string;
  readonly today: Day;
  readonly dayInWords: string;
};

/** The office as it stands on paper today. */
export function readOffice(reader: Reader, day: string): Office {
  const history = settingsRepository.history(reader);
  const read = (key: Parameters<typeof settingOn>[1]) => String(settingOn(history, key, day));
  const today = Day.parse(day);
  return {
    name: read('office.name'),
    prefix: read('office.documentPrefix'),
    phone: read('office.phone'),
    today,
    dayInWords: formatDayChinese(today),
  };
}

/** What every notice may say. */
export function noticeFields(office: Office, addressee: string): Record<string, string> {
  return { 称呼: addressee, 单位: office.name, 日期: office.dayInWords, 电话: office.phone };
}
