import { today } from '#renderer/lib/dates.ts';
import { NEED } from '#renderer/lib/person-file/record-specs.ts';
import { Block } from './Block.tsx';
import { usePersonPage } from './person-page.ts';
import { Records } from './Records.tsx';

/** What the person needs, by year, and what met it. */
export function Needs() {
  const { file } = usePersonPage();
  return (
    <Block title="需求" add={{ block: 'need:new', label: '添需求' }}>
      <Records
        kind="need"
        label="需求"
        specs={NEED}
        records={file.needs}
        removable
        start={{ year: Number(today().slice(0, 4)) }}
        empty="没有登记需求。"
      >
        {({ year, kind, detail, metBy, metOn }) => (
          <>
            <b>
              {year} 年 {kind}
            </b>
            <span>{detail ?? ''}</span>
            <span>{metBy === null ? '○ 还没有满足' : `● ${metBy}${metOn === null ? '' : `，${metOn}`}`}</span>
          </>
        )}
      </Records>
    </Block>
  );
}
