import type { Session } from '#shared/contract/desk.ts';

/** Who sits at the desk, and whether somebody is about to. */
export function createChair() {
  let session: Session | undefined;
  let arriving = 0;
  return {
    session: () => session,
    isTaken: () => session !== undefined || arriving > 0,
    /** For whoever is being let in the desk counts as taken. */
    whileArriving: async <T>(arrive: () => Promise<T>): Promise<T> => {
      arriving += 1;
      try {
        return await arrive();
      } finally {
        arriving -= 1;
      }
    },
    seat: (next: Session) => {
      session = next;
    },
    /** Nobody is at the desk any more; whatever still runs keeps the database. */
    leave: () => {
      session = undefined;
    },
  };
}
