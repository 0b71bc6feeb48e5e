/**
 * Working days within which something is to be done, as an office starts from them (内政发〔2015〕135号 as applied;
 * 跨省通办: 10 to decide and 3 to tell the applicant).
 */
export const DEADLINES = {
  village: 10,
  township: 20,
  federation: 10,
  civilAffairs: 20,
  acrossProvinces: 13,
  /** From the decision until the applicant was told of it. */
  telling: 3,
} as const;
export type Deadline = keyof typeof DEADLINES;
