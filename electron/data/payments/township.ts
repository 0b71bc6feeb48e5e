import { findDivision, spokenName } from '#shared/domain/registry/divisions.ts';

const TOWNSHIP_LENGTH = 9;

/** The name of the township that a division lies in. */
export function townshipOf(divisionCode: string): string {
  const code = divisionCode.slice(0, TOWNSHIP_LENGTH);
  return spokenName(findDivision(code)?.name ?? code);
}
