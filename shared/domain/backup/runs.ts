/**
 * How far a backup has come: 未完成 broke off and holds nothing that may be trusted, 已写入 was written and read back, 已验证
 * came back after the stick was taken out, was deciphered, checked, counted and summed; 有损坏 failed that.
 */
export const RUN_STATES = ['unfinished', 'written', 'verified', 'damaged'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What is wrong with a part of a backup. */
export const PART_FAULTS = ['missing', 'changed', 'of-another-run'] as const;
export type PartFault = { readonly part: string; readonly fault: (typeof PART_FAULTS)[number] };
