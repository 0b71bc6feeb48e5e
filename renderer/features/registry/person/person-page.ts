import { createContext, use } from 'react';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';

/** What every block of a person's page knows. */
export type PersonPageState = {
  readonly file: PersonFile;
  /** Whether this account keeps files, and this one is still kept. */
  readonly canEdit: boolean;
  /** The block that is being edited in place: `basics`, `account:<id>`, `account:new`. */
  readonly editing: string | undefined;
  readonly edit: (block: string | undefined) => void;
  /** Where what is typed into a block is kept over a lock. */
  readonly draftOf: (block: string) => string;
};

export const PersonPageContext = createContext<PersonPageState | undefined>(undefined);

export function usePersonPage(): PersonPageState {
  const state = use(PersonPageContext);
  if (!state) throw new Error('No person is open');
  return state;
}
