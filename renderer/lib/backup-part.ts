import type { PartFault } from '#shared/domain/backup/runs.ts';

export const PART_FAULT_TEXTS: Readonly<Record<PartFault['fault'], string>> = {
  missing: '不见了',
  changed: '和写入时不一样',
  'of-another-run': '是另一次备份的',
};

const PART_NAMES: Readonly<Record<string, string>> = {
  'office.db': '数据库',
  'keyring.json': '钥匙文件',
  'attachments.json': '附件清单',
  'manifest.json': '清单',
};

/** A part of a backup as people call it; an attachment by the beginning of its name on the stick. */
export const partName = (part: string): string => PART_NAMES[part] ?? `附件 ${part.slice(0, 12)}…`;
