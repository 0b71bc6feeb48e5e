import type { Reader } from '../../db/database.ts';
import type { Office } from '../office.ts';

export type AskedSource = {
  readonly reader: Reader;
  readonly subject: string;
  readonly place: string | null;
  readonly office: Office;
  readonly values: Readonly<Record<string, string>>;
};

/** Where a form's model comes from; the form itself checks it. */
export type Source = (asked: AskedSource) => unknown;
