export const SHORTEST_PASSWORD = 10;

export type PasswordFault = 'too-short' | 'same-as-login' | 'one-character';

/** Why a password is not good enough; undefined when it is. Length counts characters as a person sees them. */
export function passwordFault(password: string, login: string): PasswordFault | undefined {
  const characters = Array.from(password.normalize('NFKC'));
  if (characters.length < SHORTEST_PASSWORD) return 'too-short';
  if (new Set(characters).size === 1) return 'one-character';
  if (login !== '' && password.toLowerCase() === login.toLowerCase()) return 'same-as-login';
  return undefined;
}

const FREE_TRIES = 3;
const LONGEST_WAIT_SECONDS = 3600;

/** Seconds to wait after so many wrong passwords in a row: none for the first three, then 2, 4, 8 … to an hour. */
export function waitAfterFailures(failures: number): number {
  return failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES + 1), LONGEST_WAIT_SECONDS);
}

/**
 * Seconds still to wait, `elapsed` seconds after the last wrong password. A clock that was set back
 * (negative `elapsed`) starts the wait again rather than ending it or making it longer.
 */
export function waitLeft(failures: number, elapsed: number): number {
  const wait = waitAfterFailures(failures);
  return elapsed < 0 ? wait : Math.max(0, Math.ceil(wait - elapsed));
}
