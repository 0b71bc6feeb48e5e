import { alikes } from './registry/alikes.ts';
import { attachments } from './registry/attachments.ts';
import { changes } from './registry/changes.ts';
import { finding } from './registry/finding.ts';
import { oldNames } from './registry/old-names.ts';
import { personFile } from './registry/person-file.ts';

export const registry = { ...finding, ...personFile, ...changes, ...alikes, ...oldNames, ...attachments };
