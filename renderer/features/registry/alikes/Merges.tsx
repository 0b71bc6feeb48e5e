import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';

/** The merges that were made, each with its way back. */
export function Merges() {
  const { role } = useSession();
  const { data = [] } = useQuery({
    queryKey: ['registry.merges'],
    queryFn: () => client.registry.merges({ limit: 50 }),
  });
  const undo = useCommand(client.registry.undoMerge);
  if (data.length === 0) return null;
  return (
    <section aria-label="合并过的">
      <h2>合并过的</h2>
      {undo.error && <Alert type="error" showIcon role="alert" title={errorText(undo.error)} />}
      <ul className="merge-list">
        {data.map(({ id, kept, merged, reason, mergedAt, mergedBy, undoneAt }) => (
          <li key={id}>
            <span>
              {merged.name}（{merged.maskedIdentityNumber}）并入 {kept.name}（{kept.maskedIdentityNumber}）：
              {reason}
            </span>
            <span className="quiet number">
              {mergedBy}，{instantText(mergedAt).slice(0, 16)}
            </span>
            {undoneAt !== null && <span>已撤销</span>}
            {undoneAt === null && CLERKS.includes(role) && (
              <Button size="small" loading={undo.isPending} onClick={() => undo.mutate({ mergeId: id })}>
                撤销合并
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
