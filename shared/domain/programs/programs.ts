/** The two monthly subsidies (国发〔2015〕52号), with the words of the registers. */
export const PROGRAM_NAMES = {
  living: '困难残疾人生活补贴',
  nursing: '重度残疾人护理补贴',
} as const;
export type Program = keyof typeof PROGRAM_NAMES;
export const PROGRAMS = ['living', 'nursing'] as const satisfies readonly Program[];
