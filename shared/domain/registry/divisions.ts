import { LINXI_DIVISIONS } from '#shared/domain/registry/linxi-divisions.ts';
import { foldTyped } from '#shared/domain/typed-text.ts';

/** A township (nine digits) or village (twelve digits) of the statistical division codes. */
export type Division = {
  readonly code: string;
  readonly name: string;
  readonly level: 'township' | 'village';
  readonly parentCode: string;
};

const VILLAGE = /(\d{3})(\D+?)(?=\s|$)/g;

/** The county's townships, streets and villages, townships first; the list a new office's table starts from. */
export const DIVISIONS: readonly Division[] = readDivisions(LINXI_DIVISIONS);

const BY_CODE = new Map(DIVISIONS.map((division) => [division.code, division]));
const BY_PARENT = Map.groupBy(DIVISIONS, ({ parentCode }) => parentCode);

/** The division of a nine or twelve digit code. */
export function findDivision(code: string): Division | undefined {
  return BY_CODE.get(code);
}

const TOWNSHIPS_BY_NAME = new Map(
  DIVISIONS.filter(({ level }) => level === 'township').map((township) => [township.name, township]),
);

/** The township that bears the name today. */
export function findTownship(name: string): Division | undefined {
  return TOWNSHIPS_BY_NAME.get(name);
}

/** The villages of a township, or the townships of a county, in the order of their codes. */
export function listChildren(parentCode: string): readonly Division[] {
  return BY_PARENT.get(parentCode) ?? [];
}

/** A village as people and rosters call it: 东风村 for 东风村委会, 矿区社区 for 矿区居委会. */
export function spokenName(name: string): string {
  return name
    .replace(/村委会$/, '村')
    .replace(/社区居民居委会$/, '社区')
    .replace(/居委会$/, '社区');
}

const TOWNSHIP_LENGTH = 9;

/** The township that a village lies in; its own code for a township. */
export function townshipCodeOf(divisionCode: string): string {
  return divisionCode.slice(0, TOWNSHIP_LENGTH);
}

/** A division as people call it; its code when this county has none such. */
export function divisionName(code: string): string {
  return spokenName(findDivision(code)?.name ?? code);
}

/** The village of a township by any of its names, 东风, 东风村 or 东风村委会; undefined when the township has none so called. */
export function findVillage(townshipCode: string, name: string): Division | undefined {
  const stem = stemOf(foldTyped(name));
  return listChildren(townshipCode).find((village) => stemOf(village.name) === stem);
}

function stemOf(name: string): string {
  return name.replace(/(?:社区居民)?(?:村委会|居委会|社区|村)$/, '');
}

function readDivisions(text: string): Division[] {
  const townships: Division[] = [];
  const villages: Division[] = [];
  for (const block of text.trim().split(/\n(?=\d)/)) {
    const [head = '', ...lines] = block.split('\n');
    const [code = '', name = ''] = head.split(' ');
    townships.push({ code, name, level: 'township', parentCode: code.slice(0, 6) });
    for (const [, digits = '', village = ''] of lines.join('').matchAll(VILLAGE)) {
      villages.push({ code: code + digits, name: village, level: 'village', parentCode: code });
    }
  }
  return [...townships, ...villages];
}
