import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '../db/database.ts';
import { drafts } from '../db/schema/accounts.ts';

type Drafts = Readonly<Record<string, unknown>>;

/** What stood in the forms of a window that was locked, kept encrypted until its account is back. */
export const draftsRepository = {
  keep: (writer: Writer, accountId: string, kept: { readonly forms: Drafts; readonly at: string }): void => {
    for (const [form, content] of Object.entries(kept.forms)) {
      writer
        .insert(drafts)
        .values({ accountId, form, content, savedAt: kept.at })
        .onConflictDoUpdate({ target: [drafts.accountId, drafts.form], set: { content, savedAt: kept.at } })
        .run();
    }
  },
  names: (reader: Reader, accountId: string): string[] =>
    reader
      .select({ form: drafts.form })
      .from(drafts)
      .where(eq(drafts.accountId, accountId))
      .all()
      .map(({ form }) => form),
  take: (writer: Writer, accountId: string): Record<string, unknown> => {
    const kept = writer.delete(drafts).where(eq(drafts.accountId, accountId)).returning().all();
    return Object.fromEntries(kept.map(({ form, content }) => [form, content]));
  },
};
