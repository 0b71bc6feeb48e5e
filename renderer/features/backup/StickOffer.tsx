import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import type { Volume } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { type KeyBinding, useKeys } from '#renderer/lib/keys.ts';
import { useBackupStatus, useVolumes } from './volumes.ts';
import { useBackupWork } from './work.ts';
import { ageText, type BackupStatus } from './words.ts';
import './backup.css';

const KEY = 'Ctrl+B';

/** What was written to this stick before it was taken out, and is not proven yet. */
const unproven = ({ written: [newest] }: BackupStatus, { label, mount }: Volume) =>
  newest?.state === 'written' && newest.volume === label && newest.mount !== mount ? newest : undefined;

function question(status: BackupStatus, volume: Volume): string {
  if (unproven(status, volume)) return `「${volume.label}」插回来了：上面的备份还没有验证。`;
  const { lastVerified } = status;
  const last = lastVerified ? ageText(lastVerified.checkedAt ?? lastVerified.madeAt) : '还没有';
  return `插上了「${volume.label}」。上一次已验证的备份：${last}。`;
}

type Asked = { readonly status: BackupStatus; readonly volume: Volume };

/** What the one key does: it proves what is on the stick, or backs up to it. */
function answerTo({ status, volume }: Asked, work: ReturnType<typeof useBackupWork>): KeyBinding {
  const newest = unproven(status, volume);
  if (!newest) return { keys: KEY, label: '备份到刚插上的 U 盘', run: () => work.write(volume, false) };
  const prove = async (): Promise<void> => {
    const runs = await client.backup.runs({ volume: volume.path });
    const run = runs.find(({ id }) => id === newest.id);
    if (run) work.verify(volume, run);
    else work.write(volume, false);
  };
  return { keys: KEY, label: '验证 U 盘上的备份', run: () => void prove() };
}

type Props = Asked & {
  /** Something is being done with this stick: what comes of it is shown even when the stick is gone. */
  readonly begin: () => void;
  readonly leave: () => void;
};

function Offer({ status, volume, begin, leave }: Props) {
  const work = useBackupWork();
  const { busy, failure, said } = work;
  const answer = answerTo({ status, volume }, work);
  const run = () => {
    begin();
    answer.run();
  };
  const keys = busy || said !== undefined ? [] : [{ ...answer, run }];
  useKeys(keys);
  return (
    <section className="stick-offer" aria-label="插上了 U 盘" aria-live="polite">
      <p>{said ?? (busy ? `正在用「${volume.label}」备份，可以先做别的…` : question(status, volume))}</p>
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <Space>
        {keys.map(({ keys: key, label }) => (
          <Button key={key} type="primary" size="small" onClick={run}>
            {label}（{key}）
          </Button>
        ))}
        {!busy && (
          <Button size="small" onClick={leave}>
            {said === undefined ? '先不' : '知道了'}
          </Button>
        )}
      </Space>
    </section>
  );
}

/** A stick that came while somebody works: one key backs up to it, or proves what is on it. */
export function StickOffer() {
  const { volumes } = useVolumes();
  const { data: status } = useBackupStatus();
  /** Insertions that nobody is to be asked about: those that were there before, and those that were answered. */
  const [settled, setSettled] = useState<readonly string[]>();
  const [begun, setBegun] = useState<Volume>();
  if (volumes && !settled) setSettled(volumes.map(({ mount }) => mount));
  const came = volumes?.find(({ mount, disk }) => disk === 'other' && settled?.includes(mount) === false);
  const volume = came ?? begun;
  if (!volume || !status || !settled) return null;
  return (
    <Offer
      key={volume.mount}
      status={status}
      volume={volume}
      begin={() => setBegun(volume)}
      leave={() => {
        setSettled([...settled, volume.mount]);
        setBegun(undefined);
      }}
    />
  );
}
