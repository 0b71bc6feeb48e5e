/** The doubts (WARN) that a reviewer may let pass with a reason; whatever blocks is never let pass (domain section 12). */
export const WARN_RULES = ['C7', 'C8', 'L3'] as const;
export type WarnRule = (typeof WARN_RULES)[number];
