import { foldName } from '#shared/domain/registry/person-name.ts';
import { foldCode, foldPasted } from '#shared/domain/typed-text.ts';

/** A line of a list that somebody pasted: whom it may mean. */
export type PastedLine = {
  /** From 1, as the list counts. */
  readonly line: number;
  readonly text: string;
  readonly identityNumber: string | null;
  readonly certificateNumber: string | null;
  /** As it is searched; null where the line has none. It stands before the amount: behind that stand only words. */
  readonly nameKey: string | null;
  /** An amount in yuan, where the list gives one: the last of its numbers with at most two decimals. */
  readonly amount: string | null;
  /** What stands behind all that. */
  readonly rest: string;
};

export const MOST_LINES = 500;

const IDENTITY = /^\d{17}[\dX]$/;
const CERTIFICATE = /^\d{17}[\dX][1-7][1-4](?:B\d{0,2})?$/;
/** A name as it is searched: with no dot left between its parts. */
const NAME = /^\p{Script=Han}+$/u;
const AMOUNT = /^(?:[¥￥])?\d{1,9}(?:\.\d{1,2})?元?$/;
const BETWEEN = /[\t,，;；|]+|\s+/u;

/** Reads a pasted list line by line: numbers, names, both, with amounts and words; blank lines are left out. */
export function readPasted(text: string): PastedLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, index): PastedLine[] => {
    const shown = foldPasted(raw);
    return shown === '' ? [] : [readLine(shown, index + 1)];
  });
}

function readLine(text: string, line: number): PastedLine {
  let identityNumber: string | null = null;
  let certificateNumber: string | null = null;
  let nameKey: string | null = null;
  let amount: string | null = null;
  // A number in front of all others only counts the lines.
  let paid = false;
  const rest: string[] = [];
  for (const word of text.split(BETWEEN).filter((each) => each !== '')) {
    const code = foldCode(word);
    if (identityNumber === null && IDENTITY.test(code)) identityNumber = code;
    else if (certificateNumber === null && CERTIFICATE.test(code)) certificateNumber = code;
    else if (AMOUNT.test(word)) {
      amount = word.replace(/^[¥￥]/, '').replace(/元$/, '');
      paid = (identityNumber ?? certificateNumber) !== null;
    } else if (nameKey === null && !paid && NAME.test(foldName(word))) nameKey = foldName(word);
    else rest.push(word);
  }
  return { line, text, identityNumber, certificateNumber, nameKey, amount, rest: rest.join(' ') };
}
