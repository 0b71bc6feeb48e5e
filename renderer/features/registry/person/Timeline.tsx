import { useQuery } from '@tanstack/react-query';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import { Block } from './Block.tsx';
import { usePersonPage } from './person-page.ts';

const NEWEST = 200;

/** A day stays a day; an instant is told in this PC's time. */
const whenText = (at: string) => (at.length > 10 ? instantText(at).slice(0, 10) : at);

/** Everything that ever happened to the person, newest first. */
export function Timeline() {
  const { file } = usePersonPage();
  const { data, isError, error } = useQuery({
    queryKey: ['registry.timeline', file.id],
    queryFn: () => client.registry.timeline({ personId: file.id, limit: NEWEST }),
  });
  return (
    <Block title="时间线">
      {isError && <ErrorState error={error} />}
      {data?.length === 0 && <p className="quiet">还没有发生过什么。</p>}
      <ol className="timeline">
        {data?.map(({ at, kind, title, detail, by }, index) => (
          // Two things may be told alike on one day.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${at}${kind}${index}`}>
            <span className="number quiet">{whenText(at)}</span>
            <span>
              {title}
              {detail === null ? '' : <span className="quiet">，{detail}</span>}
              {by === null ? '' : <span className="quiet">（{by}）</span>}
            </span>
          </li>
        ))}
      </ol>
    </Block>
  );
}
