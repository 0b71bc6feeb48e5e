import { type Day, parseDay } from '#shared/domain/day.ts';
import { foldCode, isScientificNotation } from '#shared/domain/typed-text.ts';

export type Sex = 'male' | 'female';

/** Whose number it is: a citizen's, a Hong Kong, Macao or Taiwan resident's permit, a foreigner's permanent residence card. */
type IdentityHolder = 'citizen' | 'permit' | 'foreigner';

export type Identity = {
  readonly number: string;
  readonly holder: IdentityHolder;
  readonly regionCode: string;
  readonly birthDate: Day;
  readonly sex: Sex;
};

export const IDENTITY_FAULTS = [
  'scientific-notation',
  'characters',
  'old-15-digit',
  'length',
  'region',
  'birth-date',
  'check-digit',
] as const;
export type IdentityFault = (typeof IDENTITY_FAULTS)[number];

type Refused<Fault> = { readonly ok: false; readonly fault: Fault };
export type IdentityReading = ({ readonly ok: true } & Identity) | Refused<IdentityFault>;
export type IdentityTyping = IdentityReading | Refused<'incomplete'>;

// An X stands for the check digit 10 and can only come after 17 digits.
const CHARACTERS = /^\d{0,17}$|^\d{17,}X?$/;
const LENGTH = 18;
// The provinces of GB/T 2260; 81, 82 and 83 stand at the head of Hong Kong, Macao and Taiwan residents' permits.
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71)';
const HOLDERS = [
  { holder: 'citizen', head: new RegExp(`^${PROVINCE}\\d{4}`) },
  { holder: 'permit', head: /^8[123]\d{4}/ },
  // 2023 edition: 9, the province, the country in digits; the rest as for citizens.
  { holder: 'foreigner', head: new RegExp(`^9${PROVINCE}\\d{3}`) },
] as const;

/** Reads an identity number of GB 11643 however untidily typed; a shape that is wrong is told before a part that is. */
export function readIdentityNumber(text: string): IdentityReading {
  const number = foldCode(text);
  const fault = shapeFault(number);
  if (fault) return { ok: false, fault };
  const holder = holderOf(number);
  if (!holder) return { ok: false, fault: 'region' };
  const birthDate = birthDateOf(number);
  if (!birthDate) return { ok: false, fault: 'birth-date' };
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return { ok: false, fault: 'check-digit' };
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { ok: true, number, holder, regionCode: number.slice(0, 6), birthDate, sex };
}

/** The same while it is being typed: `incomplete` as long as what stands there may still become right. */
export function readIdentityNumberWhileTyping(text: string): IdentityTyping {
  const number = foldCode(text);
  if (!/^\d{0,17}$/.test(number)) return readIdentityNumber(text);
  if (number.length >= 6 && !holderOf(number)) return { ok: false, fault: 'region' };
  if (number.length >= 14 && !birthDateOf(number)) return { ok: false, fault: 'birth-date' };
  return { ok: false, fault: 'incomplete' };
}

/** The check character of the first 17 digits (GB 11643, that is ISO 7064 MOD 11-2). */
export function checkCharacter(digits: string): string {
  const remainder = Array.from(digits).reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  return '10X98765432'.charAt(remainder);
}

/** Whether a citizen was first registered outside the county of the six-digit code: worth a warning, never a refusal. */
export function isFirstRegisteredElsewhere(identity: Identity, countyCode: string): boolean {
  return identity.holder === 'citizen' && identity.regionCode !== countyCode;
}

function shapeFault(number: string): IdentityFault | undefined {
  if (isScientificNotation(number)) return 'scientific-notation';
  if (!CHARACTERS.test(number)) return 'characters';
  if (number.length === 15) return 'old-15-digit';
  return number.length === LENGTH ? undefined : 'length';
}

function holderOf(number: string): IdentityHolder | undefined {
  return HOLDERS.find(({ head }) => head.test(number))?.holder;
}

function birthDateOf(number: string): Day | undefined {
  return parseDay(number.slice(6, 14));
}
