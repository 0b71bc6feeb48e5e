import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { BackupRun } from '#shared/contract/backup.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { useQuery } from '@tanstack/react-query';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { Drills, WrittenRuns } from './Records.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { isWhole, RunList } from './RunList.tsx';
import { StickChoice } from './StickChoice.tsx';
import { useRuns, useVolumes } from './volumes.ts';
import { ageText, STATE_MEANINGS } from './words.ts';
import './backup.css';

type Status = Awaited<ReturnType<typeof client.backup.status>>;

/** What would be lost if this PC broke now, in one sentence. */
function standing({ lastVerified, changesSince }: Status): string {
  const lost = `现在电脑损坏将丢失 ${changesSince.toLocaleString('zh-CN')} 处改动。`;
  if (!lastVerified) return `还没有已验证的备份。${lost}`;
  const { checkedAt, madeAt, volume } = lastVerified;
  return `最近一次已验证的备份：${ageText(checkedAt ?? madeAt, Date.now())}，U 盘「${volume}」。${lost}`;
}

type Restoring = { readonly volume: string | null; readonly run: BackupRun };

/** The stick in the drawer: written, taken out, proven, and put back when it is needed. */
export function BackupPage() {
  const { role } = useSession();
  const status = useQuery({ queryKey: ['backup.status'], queryFn: () => client.backup.status({}) });
  const { data: volumes = [] } = useVolumes();
  const [asked, setAsked] = useState<string>();
  const volume = volumes.find(({ path }) => path === asked) ?? volumes[0];
  const onStick = useRuns(volume?.path);
  const local = useRuns(null);
  const [said, setSaid] = useState<string>();
  const [restoring, setRestoring] = useState<Restoring>();
  const write = useCommand(client.backup.write);
  const verify = useCommand(client.backup.verify);
  const drill = useCommand(client.backup.drill);
  const undo = useCommand(client.backup.undoRestore);
  const busy = write.isPending || verify.isPending || drill.isPending || undo.isPending;
  const failure = write.error ?? verify.error ?? drill.error ?? undo.error;
  const clerk = CLERKS.includes(role);

  function begin(): void {
    for (const each of [write, verify, drill]) each.reset();
    setSaid(undefined);
  }
  function writeNow(): void {
    if (!volume) return;
    begin();
    const { path, label, mount } = volume;
    write.mutate(
      { volume: path, label, mount, onOwnDisk: false },
      {
        onSuccess: () =>
          setSaid(`已写入「${label}」。请安全弹出、拔下，再插回来，在下面按“验证”：验证过的才算数。`),
      },
    );
  }
  function verifyRun({ name, databaseId }: BackupRun): void {
    if (!volume) return;
    begin();
    const { path, mount } = volume;
    verify.mutate(
      { volume: path, mount, name, databaseId: databaseId ?? '' },
      {
        onSuccess: ({ state }) =>
          setSaid(state === 'verified' ? '验证通过：这份备份能恢复。' : STATE_MEANINGS[state]),
      },
    );
  }
  const drillOn = (place: string | null, label: string) => (run: BackupRun) => {
    begin();
    drill.mutate(
      { volume: place, name: run.name, databaseId: run.databaseId ?? '', label },
      {
        onSuccess: ({ passed }) =>
          setSaid(passed ? '演练通过：在旁边恢复了一遍，全都对得上。' : '演练没有通过。'),
      },
    );
  };
  const actionsOn = (place: string | null, label: string) => [
    ...(place !== null && clerk
      ? [
          {
            label: '验证',
            run: verifyRun,
            fits: (run: BackupRun) => isWhole(run) && run.state !== 'verified',
          },
        ]
      : []),
    ...(clerk ? [{ label: '演练', run: drillOn(place, label), fits: isWhole }] : []),
    ...(role === 'admin'
      ? [{ label: '恢复…', run: (run: BackupRun) => setRestoring({ volume: place, run }), fits: isWhole }]
      : []),
  ];

  return (
    <>
      <PageHeader
        title="备份"
        purpose={status.data ? standing(status.data) : '正在看备份的情况…'}
        {...(clerk
          ? {
              action: {
                label: volume ? `备份到「${volume.label}」` : '备份到 U 盘',
                run: writeNow,
                impossible: busy ? '正在做…' : volume ? undefined : '先插上 U 盘',
              },
            }
          : {})}
        more={
          role === 'admin' &&
          status.data?.canUndoRestore === true && (
            <Button
              disabled={busy}
              onClick={() => undo.mutate({}, { onSuccess: () => void client.shell.freshWindow({}) })}
            >
              撤销恢复
            </Button>
          )
        }
      />
      {status.error && <ErrorState error={status.error} />}
      {busy && <Waiting>正在做，可以先做别的…</Waiting>}
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      {said !== undefined && <Alert type="success" showIcon role="status" title={said} />}
      <div className="backup-page">
        <section aria-labelledby="backup-stick">
          <h2 id="backup-stick">U 盘</h2>
          <StickChoice volumes={volumes} chosen={volume?.path} choose={setAsked} />
          {volume && onStick.data && (
            <RunList
              label={`「${volume.label}」上的备份`}
              runs={onStick.data}
              actions={actionsOn(volume.path, volume.label)}
              busy={busy}
            />
          )}
        </section>
        <section aria-labelledby="backup-local">
          <h2 id="backup-local">本机快照</h2>
          <p>每次备份先在本机留一份，按新旧保留。电脑坏了它也跟着坏，不能代替 U 盘。</p>
          {local.data && (
            <RunList label="本机快照" runs={local.data} actions={actionsOn(null, '本机')} busy={busy} />
          )}
        </section>
        {status.data && <WrittenRuns runs={status.data.written} />}
        {status.data && <Drills drills={status.data.drills} />}
        <section aria-labelledby="backup-lost">
          <h2 id="backup-lost">U 盘丢了怎么办</h2>
          <p>
            U
            盘上的内容是加密的，没有密码或恢复码谁也打不开；能打开它的，是备份那天在用的账户的密码，和那时的恢复单。请改掉可能被人知道的密码，把恢复单收好，再备份一份到新的
            U 盘。
          </p>
        </section>
      </div>
      {restoring && (
        <RestoreDialog
          {...restoring}
          restored={() => void client.shell.freshWindow({})}
          close={() => setRestoring(undefined)}
        />
      )}
    </>
  );
}
