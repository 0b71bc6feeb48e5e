import { explaining } from './programs/explain.ts';
import { findings } from './programs/findings.ts';

export const programs = { ...explaining, ...findings };
