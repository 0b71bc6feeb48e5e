import { Button } from 'antd';
import { useState } from 'react';
import type { BackupRun } from '#shared/contract/backup.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { isWhole, RunList } from './RunList.tsx';
import { StickChoice } from './StickChoice.tsx';
import { useRuns, useVolumes } from './volumes.ts';
import './backup.css';

type Props = { readonly restored: () => void; readonly back: () => void };

/** On a new PC, or where the data is gone: the stick, and what lies on it. */
export function RestoreDoor({ restored, back }: Props) {
  const { volumes = [], silence } = useVolumes();
  const [asked, setAsked] = useState<string>();
  const [run, setRun] = useState<BackupRun>();
  const volume = volumes.find(({ path }) => path === asked) ?? volumes[0];
  const { data: runs } = useRuns(volume?.path);
  return (
    <main className="door wide">
      <section className="door-sheet restore-door" aria-labelledby="door-title">
        <h1 id="door-title">从备份恢复</h1>
        <p className="purpose">插上存着备份的 U 盘，选一份，用那天的密码或恢复单上的恢复码打开。</p>
        <StickChoice volumes={volumes} silence={silence} chosen={volume?.path} choose={setAsked} />
        {volume && runs && (
          <RunList
            label={`「${volume.label}」上的备份`}
            runs={runs}
            busy={false}
            actions={[{ label: '恢复…', run: setRun, fits: isWhole }]}
          />
        )}
        <Button onClick={back}>返回</Button>
      </section>
      {volume && run && (
        <RestoreDialog volume={volume.path} run={run} restored={restored} close={() => setRun(undefined)} />
      )}
    </main>
  );
}
