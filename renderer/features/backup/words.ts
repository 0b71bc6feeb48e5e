import type { client } from '#renderer/lib/client.ts';
import { backupAge, isBackupDue } from '#shared/domain/backup/due.ts';
import { faultsText } from '#shared/domain/backup/fault-text.ts';
import { isDamage, type RunState } from '#shared/domain/backup/runs.ts';
import { lossText } from '#renderer/lib/backup-loss.ts';
import { instantText } from '#renderer/lib/dates.ts';

const STATE_WORDS: Readonly<Record<RunState, string>> = {
  unfinished: '✕ 未完成',
  written: '● 已写入',
  verified: '✓ 已验证',
  damaged: '▲ 有损坏',
};

type Written = BackupStatus['written'][number];

/** How many contents it lacks that the office itself had lost. */
export const lackingOf = ({ faults }: Pick<Written, 'faults'>): number =>
  faults.filter((fault) => !isDamage(fault)).length;

/** A state, and beside it how many contents the backup lacks: it is never called whole without them. */
export function stateText(state: RunState, lacking: number): string {
  if (lacking === 0 || state === 'unfinished' || state === 'damaged') return STATE_WORDS[state];
  return `▲ ${state === 'verified' ? '已验证' : '已写入'}，缺 ${lacking} 个附件`;
}

/** What came of a drill. */
export function drillText({ passed, faults }: BackupStatus['drills'][number]): string {
  if (faults.length === 0) return '✓ 通过';
  return passed ? `✓ 通过；已不用的：${faultsText(faults)}` : `▲ ${faultsText(faults)}`;
}

/** What each state means, in one sentence. */
export const STATE_MEANINGS: Readonly<Record<RunState, string>> = {
  unfinished: '未完成：中途断了，不能用来恢复，下次备份时会清掉。',
  written: '已写入：写好并读回过，还没有拔下来再验证。',
  verified:
    '已验证：拔下再插回以后，解密、逐页检查、逐表清点、金额合计、附件逐个打开，都对得上。写着“缺”的，是电脑里早就没有了的附件，其余都对得上。',
  damaged: '有损坏：和写入时不一样，不能用来恢复。',
};

const MEGABYTE = 1024 * 1024;

/** A size as people read it: 17.7 MB, 58.2 GB. */
export const sizeText = (bytes: number): string =>
  bytes < 1024 * MEGABYTE
    ? `${(bytes / MEGABYTE).toFixed(1)} MB`
    : `${(bytes / MEGABYTE / 1024).toFixed(1)} GB`;

const elapsed = (since: string): number => Date.now() - Date.parse(since);

/** How long ago, in whole days. */
export function ageText(instant: string): string {
  const days = backupAge(elapsed(instant));
  if (days === undefined) return '日期在今天以后';
  return days < 1 ? '今天' : `${days} 天前`;
}

/** To the minute: tables have no room for seconds that nobody asks about. */
export const timeText = (instant: string): string => instantText(instant).slice(0, 16);

export type BackupStatus = Awaited<ReturnType<typeof client.backup.status>>;

/** What would be lost if this PC broke now, in one sentence. */
export function standing({ lastVerified, ...since }: BackupStatus): string {
  const lost = `${lossText({ isProven: lastVerified !== null, ...since })}。`;
  if (!lastVerified) return `还没有已验证的备份。${lost}`;
  const { checkedAt, madeAt, volume } = lastVerified;
  const lack = lackingOf(lastVerified);
  const whole = lack === 0 ? '' : `，缺 ${lack} 个附件`;
  return `最近一次已验证的备份：${ageText(checkedAt ?? madeAt)}，U 盘「${volume}」${whole}。${lost}`;
}

/** The same in a few characters; ▲ when it is time again. */
export function standingMark({ lastVerified, remindAfterDays }: BackupStatus): string {
  if (!lastVerified) return '备份 ▲没有';
  const at = lastVerified.checkedAt ?? lastVerified.madeAt;
  const due = isBackupDue(elapsed(at), remindAfterDays);
  return `备份 ${due ? '▲' : '✓'}${ageText(at)}`;
}

/** What a backup lacks and what to do about it; nothing where it lacks nothing. */
export function lackText(faults: Written['faults']): string {
  const lost = faults.filter((fault) => !isDamage(fault));
  return lost.length === 0
    ? ''
    : `但是缺 ${lost.length} 个附件：${faultsText(lost)}。请到“备份”里从以前的备份找回。`;
}
