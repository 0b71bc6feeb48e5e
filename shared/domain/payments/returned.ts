/**
 * How money that came back stands: nothing done yet; mended, so that it can be sent again; claimed back as paid too much,
 * so that it must not be; in a batch that sends it again.
 */
export const RETURNED_STANDINGS = ['open', 'mended', 'claimed', 'again'] as const;
export type ReturnedStanding = (typeof RETURNED_STANDINGS)[number];

export const RETURNED_STANDING_NAMES: Readonly<Record<ReturnedStanding, string>> = {
  open: '待更正',
  mended: '可以重发',
  claimed: '已列追缴，不重发',
  again: '已列入重发',
};

/** Whom a line was sent to, or would be sent to today. */
type Address = {
  readonly name: string;
  readonly identityNumber: string;
  readonly bank: string;
  readonly accountNumber: string;
  readonly holderName: string;
};

type Known = {
  readonly sentTo: Address;
  /** Null where no account is known today. */
  readonly today: Address | null;
  /** Somebody said that it was settled at the bank. */
  readonly remedied: boolean;
  readonly claimed: boolean;
  readonly sentAgain: boolean;
};

/** How a line that came back stands. */
export function returnedStanding({ sentTo, today, remedied, claimed, sentAgain }: Known): ReturnedStanding {
  if (sentAgain) return 'again';
  if (claimed) return 'claimed';
  if (today === null) return 'open';
  return remedied || !isSame(sentTo, today) ? 'mended' : 'open';
}

function isSame(a: Address, b: Address): boolean {
  return (
    a.name === b.name &&
    a.identityNumber === b.identityNumber &&
    a.bank === b.bank &&
    a.accountNumber === b.accountNumber &&
    a.holderName === b.holderName
  );
}
