/** 燃油补贴, as an office adds it to its policy: once a year, to whoever has a certificate. */
export const FUEL = 'grant.燃油补贴' as const;

export const FUEL_TERMS = {
  fund: '彩票公益金',
  cycle: 'yearly',
  amountFen: 26_000,
  to: null,
  ageFrom: null,
  ageTo: null,
  categories: [],
  levels: [],
  welfare: [],
  withoutWelfare: [],
  withoutPrograms: [],
};
