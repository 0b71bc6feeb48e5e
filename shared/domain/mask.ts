const IDENTITY_LENGTH = 18;
const PHONE = /^1\d{10}$/;
const SHORTEST_ACCOUNT = 12;

/** `150424********0013`: the birthday is hidden (个人信息保护法 art. 28); a number of another length is hidden whole. */
export function maskIdentityNumber(number: string): string {
  if (number.length !== IDENTITY_LENGTH) return hidden(number);
  return number.slice(0, 6) + hidden(number.slice(6, 14)) + number.slice(14);
}

/** The identity number inside as above; the digits that tell kind and degree of disability are hidden too. */
export function maskCertificateNumber(number: string): string {
  return maskIdentityNumber(number.slice(0, IDENTITY_LENGTH)) + hidden(number.slice(IDENTITY_LENGTH));
}

/** `***************1234`: the last four, unless the number is so short that four would tell most of it. */
export function maskAccount(number: string): string {
  if (number.length < SHORTEST_ACCOUNT) return hidden(number);
  return hidden(number.slice(0, -4)) + number.slice(-4);
}

/** `138****1234` for a mobile number; any other is hidden whole. */
export function maskPhone(number: string): string {
  if (!PHONE.test(number)) return hidden(number);
  return number.slice(0, 3) + hidden(number.slice(3, 7)) + number.slice(7);
}

function hidden(text: string): string {
  return '*'.repeat(text.length);
}
