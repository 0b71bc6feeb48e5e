const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const INVISIBLE = /\p{Cf}/gu;
const EXCEL_TEXT_MARK = /^['‘’`]+/;
const TIDY = /^[!-~一-鿿]*$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/;

/** What a clerk meant by typed or pasted text: half-width forms, nothing invisible, no blanks around. */
export function foldTyped(text: string): string {
  // Nearly everything in a workbook is tidy, and a workbook has a million cells.
  if (TIDY.test(text)) return text;
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(INVISIBLE, '')
    .trim();
}

/** Folded text without the apostrophe that tells Excel to keep a cell as text. */
export function foldPasted(text: string): string {
  return foldTyped(text).replace(EXCEL_TEXT_MARK, '').trim();
}

/** A number that is text (identity, certificate, account): folded, in capitals, without blanks or Excel's apostrophe. */
export function foldCode(text: string): string {
  return foldTyped(text).replace(EXCEL_TEXT_MARK, '').replace(/\s/g, '').toUpperCase();
}

/** Whether a folded code is Excel's 1.50424E+17: its last digits are lost and no one may guess them. */
export function isScientificNotation(code: string): boolean {
  return SCIENTIFIC.test(code);
}
