import { accounts } from './accounts.ts';
import { applications } from './applications.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import { exports } from './exports.ts';
import { imports } from './imports.ts';
import { jobs } from './jobs.ts';
import { paper } from './paper.ts';
import { payments } from './payments.ts';
import { practice } from './practice.ts';
import { programs } from './programs.ts';
import { registry } from './registry.ts';
import { reviews } from './reviews.ts';
import type { Contract } from './rpc.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { today } from './today.ts';
import { volunteers } from './volunteers.ts';

/** What the window may ask of the data process. */
export const contract = {
  desk,
  today,
  accounts,
  audit,
  settings,
  jobs,
  registry,
  programs,
  documents,
  exports,
  imports,
  payments,
  applications,
  reviews,
  volunteers,
  backup,
  practice,
} satisfies Contract;
export type DataContract = typeof contract;

/** What the window may ask of the shell, over the same bridge. */
export const shellContract = { shell, paper } satisfies Contract;
