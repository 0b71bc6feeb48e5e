import { formulaFinding, type Read, readShown, shownText } from '#shared/domain/imports/cells/text.ts';
import type { Finding } from '#shared/domain/imports/finding.ts';
import type { Cell } from '#shared/domain/imports/sheet.ts';
import { type CertificateParts, readCertificateNumber } from '#shared/domain/registry/certificate-number.ts';
import { type Identity, readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { foldCode, isScientificNotation } from '#shared/domain/typed-text.ts';

export type Certificate = CertificateParts & { readonly number: string; readonly base: string };

const ACCOUNT = /^\d{12,30}$/;
const MOBILE = /^(?:\+?86-?)?(1\d{10})$/;
const LANDLINE = /^0\d{2,3}[-—]?\d{7,8}(?:[-转]\d{1,6})?$/;

/** An identity number. As a numeric cell it has lost its last digits: refused, never repaired. */
export const readIdentity: Read<Identity> = (cell) => {
  const kept = keptAsText(cell);
  if ('finding' in kept) return kept;
  const reading = readIdentityNumber(kept.text);
  return reading.ok ? { value: reading } : { finding: identityFinding(reading.fault, kept.text) };
};

export const readCertificate: Read<Certificate> = (cell) => {
  const kept = keptAsText(cell);
  if ('finding' in kept) return kept;
  const reading = readCertificateNumber(kept.text);
  return reading.ok ? { value: reading } : { finding: certificateFinding(reading.fault, kept.text) };
};

export const readAccount: Read<string> = (cell) => {
  const kept = keptAsText(cell);
  if ('finding' in kept) return kept;
  const account = foldCode(kept.text).replaceAll('-', '');
  if (ACCOUNT.test(account)) return { value: account };
  if (isScientificNotation(account)) return { finding: { code: 'scientific-notation', shown: account } };
  if (/\D/.test(account)) return { finding: { code: 'account-characters' } };
  return { finding: { code: 'account-unreadable', length: account.length } };
};

/** A telephone number; eleven digits are exact even in a numeric cell. */
export const readPhone: Read<string> = readShown((text) => {
  const phone = foldCode(text);
  const mobile = MOBILE.exec(phone)?.[1];
  if (mobile !== undefined) return { value: mobile };
  if (LANDLINE.test(phone)) return { value: phone };
  return { finding: { code: 'phone-unreadable', length: phone.replace(/\D/g, '').length } };
});

/** LXZY0001: letters and digits that some list was given. */
export const readListCode: Read<string> = readShown((text) => {
  const code = foldCode(text);
  return /^[A-Z]{0,8}\d{1,10}$/.test(code)
    ? { value: code }
    : { finding: { code: 'code-unreadable', shown: text } };
});

function keptAsText(cell: Cell): { readonly text: string } | { readonly finding: Finding } {
  const finding = formulaFinding(cell);
  if (finding) return { finding };
  if (cell.kind === 'number') return { finding: { code: 'number-cell', shown: String(cell.value) } };
  if (cell.kind !== 'text')
    return { finding: { code: 'wrong-kind', kind: cell.kind === 'date' ? 'date' : 'boolean' } };
  return { text: shownText(cell) };
}

type IdentityFault = Extract<ReturnType<typeof readIdentityNumber>, { ok: false }>['fault'];

function identityFinding(fault: IdentityFault, text: string): Finding {
  const number = foldCode(text);
  switch (fault) {
    case 'scientific-notation':
      return { code: fault, shown: number };
    case 'characters':
      return { code: 'identity-characters' };
    case 'old-15-digit':
      return { code: 'identity-old' };
    case 'length':
      return { code: 'identity-length', length: number.length };
    case 'region':
      return { code: 'identity-region', region: number.slice(0, 6) };
    case 'birth-date':
      return { code: 'identity-birth-date', digits: number.slice(6, 14) };
    case 'check-digit':
      return { code: 'identity-check-digit' };
  }
}

type CertificateFault = Extract<ReturnType<typeof readCertificateNumber>, { ok: false }>['fault'];

function certificateFinding(fault: CertificateFault, text: string): Finding {
  const number = foldCode(text);
  switch (fault) {
    case 'scientific-notation':
      return { code: fault, shown: number };
    case 'length':
      return { code: 'certificate-length', length: number.length };
    case 'identity-number':
      return { code: 'certificate-identity-number' };
    case 'category':
      return { code: 'certificate-category-digit', digit: number.charAt(18) };
    case 'level':
      return { code: 'certificate-level-digit', digit: number.charAt(19) };
    case 'reissue':
      return { code: 'certificate-reissue', suffix: number.slice(20) };
  }
}
