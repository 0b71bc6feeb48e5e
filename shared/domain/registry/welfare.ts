/**
 * What another department says of a person, from one month to another (domain dictionary 11.2, `welfare_status.kind`),
 * with the words of its lists.
 */
export const WELFARE_NAMES = {
  DB_U: '城市低保',
  DB_R: '农村低保',
  DB_DBH: '单人户低保',
  DBBY: '低保边缘家庭',
  TKF: '特困(分散)',
  TKJ: '特困(集中)',
  GE: '孤儿',
  SSWR_F: '事实无人抚养(全额)',
  SSWR_P: '事实无人抚养(差额)',
  GSHL: '工伤生活护理费',
  LNSH: '老年生活类补贴',
  LNHL: '老年护理补贴',
  YGZC: '因公致残补贴',
  LXSH: '离休生活补贴',
  LXHL: '离休护理补贴',
  GLJT: '高龄津贴',
  YLFW: '养老服务补贴',
  CJJR: '残疾军人',
  SCJC: '伤残警察',
  FX: '服刑',
  ZZ: '支出型困难',
  FPJC: '防返贫监测',
  TPRK: '脱贫人口',
} as const;
export type WelfareKind = keyof typeof WELFARE_NAMES;
