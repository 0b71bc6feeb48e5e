/**
 * How far a backup has come: 未完成 broke off and holds nothing that may be trusted, 已写入 was written and read back, 已验证
 * came back after the stick was taken out, was deciphered, checked, counted and summed; 有损坏 failed that.
 *
 * A run that lacks a content which the office itself has lost is whole all the same: everything else is proven and comes
 * back, and calling it damaged would keep people from restoring it. It says 已验证 only together with what it lacks.
 */
export const RUN_STATES = ['unfinished', 'written', 'verified', 'damaged'] as const;
export type RunState = (typeof RUN_STATES)[number];

/**
 * What is wrong with a part of a backup: it is not as it was written, and the office may have it still; or it is a content
 * that the database names and nobody has: `lost` is not there, `spoilt` cannot be deciphered.
 */
export const PART_FAULTS = ['missing', 'changed', 'of-another-run', 'lost', 'spoilt'] as const;
export type PartFault = { readonly part: string; readonly fault: (typeof PART_FAULTS)[number] };

/** Whether the run itself is to blame; a content that the office has lost is not in any later run either. */
export const isDamage = ({ fault }: PartFault): boolean => fault !== 'lost' && fault !== 'spoilt';
