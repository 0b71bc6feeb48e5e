import { findDivision, spokenName } from '#shared/domain/registry/divisions.ts';

/** Township and village as people say them: 官地镇 东风村. */
export function placeName(divisionCode: string): string {
  const village = findDivision(divisionCode);
  if (!village) return divisionCode;
  const township = findDivision(village.parentCode);
  return [township?.name, spokenName(village.name)].filter((part) => part !== undefined).join(' ');
}
