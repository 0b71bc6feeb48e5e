import { counted } from './counted.ts';

type Lost = { readonly isProven: boolean; readonly changesSince: number; readonly people: number };

/** What would be lost if this PC broke now: all of it, where no backup was ever proven. */
export function lossText({ isProven, changesSince, people }: Lost): string {
  if (isProven) return `现在电脑损坏将丢失 ${counted(changesSince)} 处改动`;
  return people === 0 ? '现在电脑损坏将丢失全部资料' : `现在电脑损坏将丢失全部资料（${counted(people)} 人）`;
}
