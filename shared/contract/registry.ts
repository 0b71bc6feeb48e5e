import { finding } from './registry/finding.ts';
import { personFile } from './registry/person-file.ts';

export const registry = { ...finding, ...personFile };
