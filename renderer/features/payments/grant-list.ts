import { type Fen, parseYuan } from '#shared/domain/money.ts';
import { readPasted } from '#shared/domain/payments/pasted.ts';
import type { LookUpRow } from './words.ts';

/** A line of the pasted list and what it grants; `fault` says why it grants nothing yet. */
export type GrantRow = {
  readonly line: number;
  readonly name: string;
  readonly maskedIdentityNumber: string;
  readonly personId: string | null;
  readonly amountFen: Fen | null;
  readonly reason: string;
  readonly fault: string | null;
};

/** Whom a pasted list grants how much: the line's own amount, else the one for all. */
export function grantRows(
  text: string,
  answers: readonly LookUpRow[],
  same: Fen | undefined,
): readonly GrantRow[] {
  const seen = new Set<string>();
  return readPasted(text).map(({ line, amount, rest }): GrantRow => {
    const found = answers.filter((answer) => answer.line === line);
    const [first] = found;
    const person = found.length === 1 ? (first?.person ?? null) : null;
    const amountFen = (amount === null ? same : parseYuan(amount)) ?? null;
    const twice = person !== null && seen.has(person.id);
    if (person) seen.add(person.id);
    return {
      line,
      name: person?.name ?? first?.text ?? '',
      maskedIdentityNumber: person?.maskedIdentityNumber ?? '',
      personId: person?.id ?? null,
      amountFen,
      reason: rest,
      fault: faultOf({ found: first?.found ?? 0, differs: first?.nameDiffers ?? false, twice, amountFen }),
    };
  });
}

type Known = {
  readonly found: number;
  readonly differs: boolean;
  readonly twice: boolean;
  readonly amountFen: Fen | null;
};

function faultOf({ found, differs, twice, amountFen }: Known): string | null {
  if (found === 0) return '查无此人';
  if (found > 1) return `同名 ${found} 人，请写身份证号`;
  if (differs) return '姓名和号码不符';
  if (twice) return '名单里重复';
  return amountFen === null || amountFen <= 0 ? '没有金额' : null;
}
