/** What an office that was just founded does first, in this order: each rests on what comes before it. */
export const FIRST_STEPS = [
  /** 持证残疾人名册 brought in. */
  'roster',
  /** What other departments know: 低保 and the like, and who has died. */
  'welfare',
  'deaths',
  /** 花名册 of the last months: what was paid before this desk. */
  'registers',
  /** Every value of the rules held against the county's own documents. */
  'policy',
  /** Whoever makes a list of money does not check it. */
  'second-account',
  'backup',
  /** A first sheet printed and looked at. */
  'printer',
  /** The State Council's notice for this year. */
  'holidays',
] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];
