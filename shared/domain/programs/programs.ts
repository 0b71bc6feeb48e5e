/** The two monthly subsidies (国发〔2015〕52号), with the words of the registers. */
export const PROGRAM_NAMES = {
  living: '困难残疾人生活补贴',
  nursing: '重度残疾人护理补贴',
} as const;
export type Program = keyof typeof PROGRAM_NAMES;
export const PROGRAMS = ['living', 'nursing'] as const satisfies readonly Program[];

const GRANT = 'grant.';

/** A program of the office's own (大学新生资助, 燃油补贴, 慰问金 …), by its name: `grant.燃油补贴`. */
export type GrantCode = `${typeof GRANT}${string}`;

/** Whatever the rules decide about: one of the two subsidies, or a program of the office's own. */
export type ProgramCode = Program | GrantCode;

export const isGrantCode = (code: string): code is GrantCode => code.startsWith(GRANT);
export const grantCode = (name: string): GrantCode => `${GRANT}${name}`;

export function programName(code: ProgramCode): string {
  return isGrantCode(code) ? code.slice(GRANT.length) : PROGRAM_NAMES[code];
}
