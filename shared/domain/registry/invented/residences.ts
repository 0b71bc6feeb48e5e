import { DIVISIONS, findDivision, spokenName } from '#shared/domain/registry/divisions.ts';
import { between, pick, type Random } from '#shared/domain/registry/invented/random.ts';

export type Residence = { readonly divisionCode: string; readonly address: string };

const COUNTY = '内蒙古自治区赤峰市林西县';
// A statistical unit in which nobody lives.
const INDUSTRIAL_PARK = '150424402';
const VILLAGES = DIVISIONS.filter(
  ({ level, parentCode }) => level === 'village' && parentCode !== INDUSTRIAL_PARK,
);

/** A village or community of the county with an address in it. */
export function inventResidence(random: Random): Residence {
  const { code, name, parentCode } = pick(random, VILLAGES);
  const village = spokenName(name);
  const place = `${COUNTY}${findDivision(parentCode)?.name ?? ''}${village}`;
  const door = village.endsWith('社区')
    ? `${between(random, 1, 30)}号楼${between(random, 1, 4)}单元${between(random, 1, 6)}0${between(random, 1, 3)}室`
    : `${between(random, 1, 9)}组${between(random, 1, 120)}号`;
  return { divisionCode: code, address: place + door };
}
