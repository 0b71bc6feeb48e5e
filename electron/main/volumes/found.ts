import type { SystemSilence, Volume } from '#shared/contract/shell.ts';

/** A volume as the system tells of it. */
export type Found = Pick<Volume, 'path' | 'label' | 'disk'> & {
  /** The same for as long as it stays where it is. */
  readonly key: string;
};

export type Listed = {
  /** All but those that the system and the office lie on. */
  readonly found: readonly Found[];
  /** Which start of the PC this is; null where the system does not tell. */
  readonly boot: string | null;
  readonly silence: SystemSilence | null;
};
