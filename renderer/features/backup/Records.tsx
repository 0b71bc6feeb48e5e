import { Link } from 'react-router';
import { faultsText } from '#shared/domain/backup/fault-text.ts';
import {
  type BackupStatus,
  drillText,
  lackingOf,
  sizeText,
  STATE_MEANINGS,
  stateText,
  timeText,
} from './words.ts';

/** What this desk wrote to sticks, and what came of it. */
export function WrittenRuns({ runs }: { readonly runs: BackupStatus['written'] }) {
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="backup-written">
      <h2 id="backup-written">备份登记</h2>
      <table className="run-list" aria-labelledby="backup-written">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">U 盘</th>
            <th scope="col">状态</th>
            <th scope="col">验证时间</th>
            <th scope="col" className="amount">
              大小
            </th>
            <th scope="col">谁做的</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>{timeText(run.madeAt)}</td>
              <td>{run.volume}</td>
              <td title={STATE_MEANINGS[run.state]}>{stateText(run.state, lackingOf(run))}</td>
              <td>{run.checkedAt === null ? '' : timeText(run.checkedAt)}</td>
              <td className="amount">{sizeText(run.bytes)}</td>
              <td>{run.writtenBy}</td>
              <td>{faultsText(run.faults)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Restores that were rehearsed; once a quarter. */
export function Drills({ drills }: { readonly drills: BackupStatus['drills'] }) {
  return (
    <section aria-labelledby="backup-drills">
      <h2 id="backup-drills">恢复演练</h2>
      <p>每季度一次：把最新的备份在旁边恢复一遍，和今天对照，留下记录。按备份后面的“演练”。</p>
      {drills.length > 0 && (
        <table className="run-list" aria-labelledby="backup-drills">
          <thead>
            <tr>
              <th scope="col">演练时间</th>
              <th scope="col">备份时间</th>
              <th scope="col">在哪里</th>
              <th scope="col">结果</th>
              <th scope="col" className="amount">
                人数
              </th>
              <th scope="col" className="amount">
                记录数（备份 / 今天）
              </th>
              <th scope="col">谁做的</th>
              <th scope="col">记录表</th>
            </tr>
          </thead>
          <tbody>
            {drills.map((drill) => (
              <tr key={drill.at}>
                <td>{timeText(drill.at)}</td>
                <td>{timeText(drill.madeAt)}</td>
                <td>{drill.volume}</td>
                <td>{drillText(drill)}</td>
                <td className="amount">{drill.people.toLocaleString('zh-CN')}</td>
                <td className="amount">
                  {drill.rowsThen.toLocaleString('zh-CN')} / {drill.rowsNow.toLocaleString('zh-CN')}
                </td>
                <td>{drill.by}</td>
                <td>
                  <Link to={`/documents/preview/F34/${encodeURIComponent(drill.at)}`}>打印</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
