import { createContext, use } from 'react';
import type { Session } from '#shared/contract/desk.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is at the desk; only pages of the open office ask. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('Nobody is signed in');
  return session;
}
