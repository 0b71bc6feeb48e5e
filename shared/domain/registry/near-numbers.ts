import { checkCharacter } from '#shared/domain/registry/identity-number.ts';

const LENGTH = 18;
const BODY = 17;
const DIGITS = Array.from('0123456789');

/**
 * Every identity number that this one may be a slip of the fingers for: one character another, or two neighbours
 * changed about. No two right numbers are that near (ISO 7064 MOD 11-2 sees to it), so each such body comes with its own
 * check character too: somebody may have calculated it for the wrong digits.
 */
export function nearNumbers(number: string): readonly string[] {
  if (number.length !== LENGTH) return [];
  const [body, check] = [number.slice(0, BODY), number.slice(BODY)];
  const bodies = [...substituted(body), ...transposed(body)];
  const checks = [...DIGITS, 'X'].map((character) => body + character);
  const near = [...bodies.flatMap((each) => [each + check, each + checkCharacter(each)]), ...checks];
  return [...new Set(near)].filter((each) => each !== number);
}

function substituted(body: string): string[] {
  return Array.from(body).flatMap((_, place) =>
    DIGITS.map((digit) => body.slice(0, place) + digit + body.slice(place + 1)),
  );
}

function transposed(body: string): string[] {
  return Array.from(body)
    .slice(1)
    .map((second, place) => body.slice(0, place) + second + body.charAt(place) + body.slice(place + 2));
}
