import { Category, Level } from '#shared/domain/registry/disability.ts';
import { readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { foldCode, isScientificNotation } from '#shared/domain/typed-text.ts';

export type CertificateParts = {
  readonly identityNumber: string;
  readonly category: Category;
  readonly level: Level;
  /** How often a lost certificate was issued again: 0 to 99. */
  readonly reissue: number;
};

export const CERTIFICATE_FAULTS = [
  'scientific-notation',
  'length',
  'identity-number',
  'category',
  'level',
  'reissue',
] as const;
type CertificateFault = (typeof CERTIFICATE_FAULTS)[number];

export type CertificateReading =
  | ({ readonly ok: true; readonly number: string; readonly base: string } & CertificateParts)
  | { readonly ok: false; readonly fault: CertificateFault };

export type CertificateMismatch = 'identity-number' | 'category' | 'level';

const IDENTITY_LENGTH = 18;
const BASE_LENGTH = 20;
const REISSUE = /^B([1-9]\d?)$/;

/** Reads a certificate number, identity number + category + level + B1, B2 … when issued again (残联发〔2017〕34号 art. 20). */
export function readCertificateNumber(text: string): CertificateReading {
  const number = foldCode(text);
  const suffix = number.slice(BASE_LENGTH);
  const fault = shapeFault(number, suffix);
  if (fault) return { ok: false, fault };
  const identity = readIdentityNumber(number.slice(0, IDENTITY_LENGTH));
  if (!identity.ok) return { ok: false, fault: 'identity-number' };
  const category = Category.safeParse(Number(number.charAt(18))).data;
  if (category === undefined) return { ok: false, fault: 'category' };
  const level = Level.safeParse(Number(number.charAt(19))).data;
  if (level === undefined) return { ok: false, fault: 'level' };
  const reissue = Number(REISSUE.exec(suffix)?.[1] ?? 0);
  const base = number.slice(0, BASE_LENGTH);
  return { ok: true, number, base, identityNumber: identity.number, category, level, reissue };
}

/** The number those parts make up. */
export function formatCertificateNumber({
  identityNumber,
  category,
  level,
  reissue,
}: CertificateParts): string {
  return `${identityNumber}${category}${level}${reissue > 0 ? `B${reissue}` : ''}`;
}

/** What a certificate number says otherwise than the record it stands in; an empty list when they agree. */
export function certificateMismatches(
  certificate: CertificateParts,
  record: Omit<CertificateParts, 'reissue'>,
): CertificateMismatch[] {
  const mismatches: CertificateMismatch[] = [];
  if (certificate.identityNumber !== record.identityNumber) mismatches.push('identity-number');
  if (certificate.category !== record.category) mismatches.push('category');
  if (certificate.level !== record.level) mismatches.push('level');
  return mismatches;
}

function shapeFault(number: string, suffix: string): CertificateFault | undefined {
  if (isScientificNotation(number)) return 'scientific-notation';
  if (suffix.startsWith('B')) return REISSUE.test(suffix) ? undefined : 'reissue';
  return number.length === BASE_LENGTH ? undefined : 'length';
}
