import { explaining } from './programs/explain.ts';
import { findings } from './programs/findings.ts';
import { grants } from './programs/grants.ts';
import { policy } from './programs/policy.ts';

export const programs = { ...explaining, ...findings, ...policy, ...grants };
