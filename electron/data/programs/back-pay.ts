import type { Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import { monthOf } from '#shared/domain/month.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { type Renewed, renewalOf } from '#shared/domain/programs/renewal.ts';
import type { Reader } from '../db/database.ts';
import { type PersonCase, readCase } from './facts.ts';
import { readPolicy } from './policy.ts';

type Asked = {
  readonly personId: string;
  readonly program: Program;
  readonly appliedOn: Day;
  readonly today: string;
};

/** The first month that was left without pay: of the pause that stands, else of the last stop for an expired certificate. */
function stoppedFrom({ entitlements }: PersonCase, program: Program): Month | null {
  const [last] = entitlements
    .filter((each) => each.program === program)
    .toSorted((a, b) => (a.startMonth < b.startMonth ? 1 : -1));
  if (!last) return null;
  if (last.stopMonth === null) return last.pausedFrom;
  return last.stopReason === '03' ? last.stopMonth : null;
}

/** The renewed certificate of somebody who applies anew, or whose pause ends; null without. */
export function readRenewal(reader: Reader, { personId, program, appliedOn, today }: Asked): Renewed | null {
  const about = readCase(reader, personId);
  const from = about && stoppedFrom(about, program);
  if (!about || !from) return null;
  const policy = readPolicy(reader, today)(monthOf(appliedOn));
  return renewalOf(about.facts, { appliedOn, stoppedFrom: from, policy });
}

/** What it may pay back; null where nothing. */
export function readBackPay(reader: Reader, asked: Asked): Renewed | null {
  const renewed = readRenewal(reader, asked);
  return renewed && renewed.backFrom < renewed.renewedFrom ? renewed : null;
}
