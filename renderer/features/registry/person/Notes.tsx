import { instantText } from '#renderer/lib/dates.ts';
import { NOTE } from '#renderer/lib/person-file/record-specs.ts';
import { Block } from './Block.tsx';
import { usePersonPage } from './person-page.ts';
import { Records } from './Records.tsx';

/** What the office wants to remember of the person. */
export function Notes() {
  const { file } = usePersonPage();
  return (
    <Block title="备注" add={{ block: 'note:new', label: '写备注' }}>
      <Records kind="note" label="备注" specs={NOTE} records={file.notes} empty="没有备注。">
        {({ text, writtenAt, writtenBy }) => (
          <>
            <span className="note-text">{text}</span>
            <span className="quiet number">
              {writtenBy}，{instantText(writtenAt).slice(0, 16)}
            </span>
          </>
        )}
      </Records>
    </Block>
  );
}
