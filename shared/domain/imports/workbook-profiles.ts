import { applicationsWorkbook } from '#shared/domain/imports/profiles/applications.ts';
import { changesWorkbook } from '#shared/domain/imports/profiles/changes.ts';
import { deathsWorkbook } from '#shared/domain/imports/profiles/deaths.ts';
import { paymentsWorkbook } from '#shared/domain/imports/profiles/payments.ts';
import { rosterWorkbook } from '#shared/domain/imports/profiles/roster.ts';
import { volunteersWorkbook } from '#shared/domain/imports/profiles/volunteers.ts';
import { welfareWorkbook } from '#shared/domain/imports/profiles/welfare.ts';
import type { WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';

/** Every kind of workbook that the desk knows. */
export const WORKBOOK_PROFILES: readonly WorkbookProfile[] = [
  rosterWorkbook,
  welfareWorkbook,
  deathsWorkbook,
  paymentsWorkbook,
  applicationsWorkbook,
  changesWorkbook,
  volunteersWorkbook,
];
