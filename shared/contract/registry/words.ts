import { z } from 'zod';
import { PROGRAM_NAMES, type Program as ProgramName } from '#shared/domain/programs/programs.ts';
import { WELFARE_NAMES, type WelfareKind as WelfareName } from '#shared/domain/registry/welfare.ts';

function keysOf<K extends string>(names: Readonly<Record<K, string>>): readonly K[] {
  // Object.keys forgets which keys a record has.
  return Object.keys(names) as K[];
}

export const Program = z.enum<readonly ProgramName[]>(keysOf(PROGRAM_NAMES));
export const WelfareKind = z.enum<readonly WelfareName[]>(keysOf(WELFARE_NAMES));
