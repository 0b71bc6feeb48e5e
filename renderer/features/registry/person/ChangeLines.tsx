import type { Save } from '#shared/contract/registry/changes.ts';
import { changeWords } from '#renderer/lib/person-file/change-words.ts';

type Props = { readonly changes: readonly Omit<Save['changes'][number], 'recordId'>[] };

/** What of a file changed, line by line: what it is, and from what to what. */
export function ChangeLines({ changes }: Props) {
  return changes.map((change, index) => {
    const { what, how } = changeWords(change);
    return (
      // One save may write the same field of two rows.
      // oxlint-disable-next-line react/no-array-index-key
      <div key={index}>
        <b>{what}</b> <span className="number">{how}</span>
      </div>
    );
  });
}
