import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { contentText } from '#shared/domain/backup/contents.ts';
import { partName } from '#shared/domain/backup/fault-text.ts';
import type { Volume } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';

type Lost = Awaited<ReturnType<typeof client.backup.lost>>;
type One = Lost['contents'][number];

/** Where it is, or may be. */
function whereText({ found, mayBeOn }: One): string {
  if (found) return '插着的盘上有，可以找回。';
  const sticks = mayBeOn.map((label) => `「${label}」`).join('、');
  return sticks === ''
    ? '备份登记里没有哪个 U 盘有它；别处有原件的，请重新添加。'
    : `U 盘${sticks}上可能有，请插上。`;
}

/** One line: what, whose, and what can be done; a person's file is a step away. */
function LostOne({ one }: { readonly one: One }) {
  const [person] = one.contents.flatMap(({ personId }) => personId ?? []);
  const what = one.contents.length === 0 ? partName(one.part) : one.contents.map(contentText).join('、');
  return (
    <li>
      {what}
      {one.fault === 'lost' ? '不见了。' : '读不出来了。'}
      {whereText(one)}
      {person !== undefined && <Link to={`/registry/${person}`}>看档案</Link>}
    </li>
  );
}

/** What the office has lost of its scans and papers, and the way back. */
export function LostContents({ volumes }: { readonly volumes: readonly Volume[] }) {
  const { role } = useSession();
  const paths = volumes.map(({ path }) => path);
  const { data } = useQuery({
    queryKey: ['backup.lost', paths],
    queryFn: () => client.backup.lost({ volumes: paths }),
    placeholderData: (previous) => previous,
  });
  const putBack = useCommand(client.backup.putBack);
  if (!data || data.count === 0)
    return putBack.data && putBack.data.back > 0 ? (
      <Alert type="success" showIcon role="status" title={`找回了 ${putBack.data.back} 个，都在了。`} />
    ) : null;
  return (
    <section aria-labelledby="backup-lost-contents">
      <h2 id="backup-lost-contents">{`▲ 不见了的附件和文书：${data.count} 个`}</h2>
      <p>
        档案里记着，电脑里却没有内容了，新写的备份里也会缺。请插上以前的备份 U
        盘；确实找不回来的，请把原件重新扫描添加，再把旧的从档案移出（文书作废重出），写明原因。
      </p>
      {putBack.error && <Alert type="error" showIcon role="alert" title={errorText(putBack.error)} />}
      {CLERKS.includes(role) && data.found > 0 && (
        <Button type="primary" loading={putBack.isPending} onClick={() => putBack.mutate({ volumes: paths })}>
          {`找回 ${data.found} 个`}
        </Button>
      )}
      <ul>
        {data.contents.map((one) => (
          <LostOne key={one.part} one={one} />
        ))}
      </ul>
      {data.contents.length < data.count && <p>{`只列出前 ${data.contents.length} 个。`}</p>}
    </section>
  );
}
