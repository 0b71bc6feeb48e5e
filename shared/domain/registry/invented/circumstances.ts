import type { FileStatus } from '#shared/domain/registry/file-status.ts';
import { type ByAge, pickByAge } from '#shared/domain/registry/invented/by-age.ts';
import {
  happens,
  pickWeighted,
  type Random,
  type Weighted,
} from '#shared/domain/registry/invented/random.ts';

type Hukou = '农业' | '非农业';
export type Marital = '未婚' | '有配偶' | '丧偶' | '离婚';
type Education = '不识字' | '小学' | '初中' | '高中中专' | '专科' | '本科' | '研究生';

/** What a person's file says beside name and numbers, in the words of the office's own lists. */
export type Circumstances = {
  readonly hukou: Hukou;
  readonly marital: Marital;
  readonly education: Education;
  readonly status: FileStatus;
};

const STATUSES: Weighted<FileStatus> = {
  values: ['在册', '死亡', '迁出', '待核', '注销'],
  weights: [965, 16, 8, 8, 3],
};

const MARITAL: ByAge<Marital> = {
  values: ['未婚', '有配偶', '丧偶', '离婚'],
  rows: [
    { below: 22, weights: [1, 0, 0, 0] },
    { below: 41, weights: [45, 48, 0, 7] },
    { below: 65, weights: [10, 78, 5, 7] },
    { below: Infinity, weights: [4, 58, 36, 2] },
  ],
};

const EDUCATION: ByAge<Education> = {
  values: ['不识字', '小学', '初中', '高中中专', '专科', '本科', '研究生'],
  rows: [
    { below: 7, weights: [1, 0, 0, 0, 0, 0, 0] },
    { below: 13, weights: [10, 90, 0, 0, 0, 0, 0] },
    { below: 19, weights: [3, 20, 57, 20, 0, 0, 0] },
    { below: 23, weights: [5, 20, 45, 20, 10, 0, 0] },
    { below: 45, weights: [60, 200, 450, 180, 70, 39, 1] },
    { below: 65, weights: [12, 36, 40, 10, 2, 0, 0] },
    { below: Infinity, weights: [32, 50, 15, 3, 0, 0, 0] },
  ],
};

/** Circumstances usual at that age in completed years. */
export function inventCircumstances(random: Random, age: number): Circumstances {
  return {
    hukou: happens(random, 0.75) ? '农业' : '非农业',
    marital: pickByAge(random, MARITAL, age),
    education: pickByAge(random, EDUCATION, age),
    status: pickWeighted(random, STATUSES),
  };
}
