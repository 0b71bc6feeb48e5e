import { contentText, type NamedContent } from './contents.ts';
import type { PartFault } from './runs.ts';

export const PART_FAULT_TEXTS: Readonly<Record<PartFault['fault'], string>> = {
  missing: '不见了',
  changed: '和写入时不一样',
  'of-another-run': '是另一次备份的',
  lost: '在电脑里已经不见了',
  spoilt: '在电脑里已经读不出来了',
};

const PART_NAMES: Readonly<Record<string, string>> = {
  'office.db': '数据库',
  'keyring.json': '钥匙文件',
  'attachments.json': '附件清单',
  'manifest.json': '清单',
};

/** A part of a backup as people call it; a content that nobody speaks of by the beginning of its name on the stick. */
export const partName = (part: string): string => PART_NAMES[part] ?? `附件 ${part.slice(0, 12)}…`;

type Told = PartFault & { readonly contents: readonly NamedContent[] };

/** 附件“a.png”（李海龙，档案号 12）在电脑里已经不见了. */
export function faultText({ part, fault, contents }: Told): string {
  const what = contents.length === 0 ? partName(part) : contents.map(contentText).join('、');
  return `${what}${PART_FAULT_TEXTS[fault]}`;
}

const MOST = 20;

/** All of them in one sentence without its full stop, the first twenty by name. */
export function faultsText(faults: readonly Told[]): string {
  const more = faults.length > MOST ? `；等等，一共 ${faults.length} 处` : '';
  return `${faults.slice(0, MOST).map(faultText).join('；')}${more}`;
}
