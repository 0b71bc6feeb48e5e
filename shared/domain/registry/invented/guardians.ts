import type { Sex } from '#shared/domain/registry/identity-number.ts';
import type { Marital } from '#shared/domain/registry/invented/circumstances.ts';
import {
  type Bearer,
  inventGivenName,
  type InventedName,
  inventName,
} from '#shared/domain/registry/invented/names.ts';
import { inventPhone } from '#shared/domain/registry/invented/phones.ts';
import { between, pick, pickWeighted, type Random } from '#shared/domain/registry/invented/random.ts';

const RELATIONS = ['父', '母', '配偶', '子', '女', '兄弟姐妹'] as const;
type Relation = (typeof RELATIONS)[number];
export type InventedGuardian = { readonly name: string; readonly relation: Relation; readonly phone: string };
export type Ward = Bearer & { readonly name: InventedName; readonly age: number; readonly marital: Marital };

/** A guardian from the ward's family, of an age and name that go with the relation (民法典 arts. 27, 28). */
export function inventGuardian(random: Random, ward: Ward): InventedGuardian {
  const relation = pickWeighted(random, { values: RELATIONS, weights: relationWeights(ward) });
  const relative = {
    sex: sexOf(random, relation, ward),
    birthYear: ward.birthYear + yearsAfter(random, relation),
    ethnicCode: ward.ethnicCode,
  };
  const name = sharesFamilyName(relation, ward)
    ? ward.name.family + inventGivenName(random, ward.name.family, relative)
    : inventName(random, relative).full;
  return { name, relation, phone: inventPhone(random) };
}

function relationWeights({ age, marital }: Ward): number[] {
  if (age < 18) return [52, 48];
  const parent = age < 46 ? 30 : 0;
  const spouse = marital === '有配偶' ? 45 : 0;
  const child = marital === '未婚' || age < 46 ? 0 : 28;
  return [parent, parent, spouse, child, child, 15];
}

function sexOf(random: Random, relation: Relation, ward: Ward): Sex {
  switch (relation) {
    case '父':
    case '子':
      return 'male';
    case '母':
    case '女':
      return 'female';
    case '配偶':
      return ward.sex === 'male' ? 'female' : 'male';
    case '兄弟姐妹':
      return pick(random, ['male', 'female'] as const);
  }
}

function yearsAfter(random: Random, relation: Relation): number {
  switch (relation) {
    case '父':
    case '母':
      return -between(random, 21, 36);
    case '子':
    case '女':
      return between(random, 21, 27);
    case '配偶':
    case '兄弟姐妹':
      return between(random, -5, 5);
  }
}

function sharesFamilyName(relation: Relation, ward: Ward): boolean {
  const throughFather = (relation === '子' || relation === '女') && ward.sex === 'male';
  return relation === '父' || relation === '兄弟姐妹' || throughFather;
}
