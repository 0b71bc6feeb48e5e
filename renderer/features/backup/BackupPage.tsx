import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { BackupRun } from '#shared/contract/backup.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { DoubtedDisk } from './DoubtedDisk.tsx';
import { LostContents } from './LostContents.tsx';
import { LostStick } from './LostStick.tsx';
import { Drills, WrittenRuns } from './Records.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { isWhole, RunList } from './RunList.tsx';
import { SecondDisk } from './SecondDisk.tsx';
import { StickChoice } from './StickChoice.tsx';
import { useBackupStatus, useRuns, useVolumes } from './volumes.ts';
import { LOCAL, type Place, useBackupWork } from './work.ts';
import { standing } from './words.ts';
import './backup.css';

type Restoring = { readonly volume: string | null; readonly run: BackupRun };

/** The stick in the drawer: written, taken out, proven, and put back when it is needed. */
export function BackupPage() {
  const { role } = useSession();
  const { volumes = [], silence } = useVolumes();
  const status = useBackupStatus(volumes);
  const [asked, setAsked] = useState<string>();
  const volume = volumes.find(({ path }) => path === asked) ?? volumes.find(({ disk }) => disk === 'other');
  const onStick = useRuns(volume?.path);
  const local = useRuns(null);
  const [restoring, setRestoring] = useState<Restoring>();
  const [doubted, setDoubted] = useState(false);
  const work = useBackupWork();
  const { busy, failure, said } = work;
  const clerk = CLERKS.includes(role);

  function writeNow(): void {
    if (!volume) return;
    if (volume.disk !== 'other') return setDoubted(true);
    work.write(volume, false);
  }
  const actionsOn = (place: Place) => [
    ...(volume && place.volume === volume.path && clerk
      ? [
          {
            label: '验证',
            run: (run: BackupRun) => work.verify(volume, run),
            fits: (run: BackupRun) => isWhole(run) && run.state !== 'verified',
          },
        ]
      : []),
    ...(clerk ? [{ label: '演练', run: (run: BackupRun) => work.drill(place, run), fits: isWhole }] : []),
    ...(role === 'admin'
      ? [
          {
            label: '恢复…',
            run: (run: BackupRun) => setRestoring({ volume: place.volume, run }),
            fits: isWhole,
          },
        ]
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
                impossible: busy
                  ? '正在做…'
                  : volume
                    ? undefined
                    : volumes.length > 0
                      ? '先选一个盘'
                      : '先插上 U 盘',
              },
            }
          : {})}
        more={
          role === 'admin' &&
          status.data?.canUndoRestore === true && (
            <Button disabled={busy} onClick={work.undo}>
              撤销恢复
            </Button>
          )
        }
      />
      {status.error && <ErrorState error={status.error} />}
      {busy && <Waiting>正在做，可以先做别的…</Waiting>}
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <DoneMessage text={said} close={work.hush} />
      <div className="backup-page">
        <LostContents volumes={volumes} />
        <section aria-labelledby="backup-stick">
          <h2 id="backup-stick">U 盘</h2>
          <StickChoice volumes={volumes} silence={silence} chosen={volume?.path} choose={setAsked} />
          {volume && onStick.data && (
            <RunList
              label={`「${volume.label}」上的备份`}
              runs={onStick.data}
              actions={actionsOn({ volume: volume.path, label: volume.label })}
              busy={busy}
            />
          )}
        </section>
        <section aria-labelledby="backup-local">
          <h2 id="backup-local">本机快照</h2>
          <p>
            每工作 15
            分钟、锁定和退出时、每次导入和每月复核以前，都在本机留一份，按新旧保留。电脑坏了它也跟着坏，不能代替
            U 盘。
          </p>
          {status.data && <SecondDisk volumes={volumes} disk={status.data.secondDisk} />}
          {local.data && (
            <RunList label="本机快照" runs={local.data} actions={actionsOn(LOCAL)} busy={busy} />
          )}
        </section>
        {status.data && <WrittenRuns runs={status.data.written} />}
        {status.data && <Drills drills={status.data.drills} />}
        <LostStick busy={busy} />
      </div>
      {restoring && (
        <RestoreDialog
          {...restoring}
          restored={() => void client.shell.freshWindow({})}
          close={() => setRestoring(undefined)}
        />
      )}
      {doubted && volume && (
        <DoubtedDisk
          volume={volume}
          write={() => {
            setDoubted(false);
            work.write(volume, true);
          }}
          leave={() => setDoubted(false)}
        />
      )}
    </>
  );
}
