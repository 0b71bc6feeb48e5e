import { Link } from 'react-router';
import type { Overview } from '#shared/contract/today/overview.ts';
import { lossText } from '#renderer/lib/backup-loss.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { counted } from '#renderer/lib/counted.ts';

const LIST_NAMES: Readonly<Record<Overview['lists'][number]['list'], string>> = {
  roster: '持证残疾人名册',
  welfare: '民政等部门比对名单',
  deaths: '死亡人员名单',
};

/** How old each list is that the rules rest on. */
export function ListAges({ lists }: Pick<Overview, 'lists'>) {
  return (
    <section aria-label="部门名单">
      <h2>
        <Link to="/imports">部门名单</Link>
      </h2>
      <dl>
        {lists.map(({ list, days, isOld }) => (
          <div key={list}>
            <dt>{LIST_NAMES[list]}</dt>
            <dd>{days === null ? (isOld ? '▲ 未导入' : '未导入') : `${isOld ? '▲' : '✓'} ${days} 天前`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const DEADLINES: Readonly<
  Record<
    Overview['deadlines'][number]['kind'],
    { readonly say: (count: number) => string; readonly path: string }
  >
> = {
  'notice-ends': { say: (count) => `${counted(count)} 处公示期满`, path: '/payments' },
  'application-due': { say: (count) => `${counted(count)} 件申请到期`, path: '/applications?lateness=soon' },
  'review-due': { say: (count) => `${counted(count)} 个乡镇复核到期`, path: '/applications/reviews' },
  activity: { say: (count) => `${counted(count)} 场志愿活动`, path: '/volunteers/activities' },
};

const daysText = (days: number) => (days === 0 ? '今天' : days === 1 ? '明天' : `${days} 天后`);

/** What comes up, the next first. */
export function Deadlines({ deadlines }: Pick<Overview, 'deadlines'>) {
  return (
    <section aria-label="临近期限">
      <h2>临近期限</h2>
      {deadlines.length === 0 && <p>近期没有到期的事。</p>}
      <dl>
        {deadlines.map(({ kind, on, days, count }) => (
          <div key={kind}>
            <dt>
              <Link to={DEADLINES[kind].path}>{DEADLINES[kind].say(count)}</Link>
            </dt>
            <dd>
              {on.slice(5)}，{daysText(days)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The last backup that was proven, and what would be lost now. */
export function BackupLine({ backup }: Pick<Overview, 'backup'>) {
  const { proven, writtenAt, changesSince, people } = backup;
  return (
    <section aria-label="备份">
      <h2>
        <Link to="/backup">备份</Link>
      </h2>
      <p>
        {proven
          ? `✓ 已验证 ${instantText(proven.at).slice(0, 10)}（${proven.volume}）`
          : '▲ 还没有已验证的备份'}
        {writtenAt !== null && `；${instantText(writtenAt).slice(0, 10)} 又写入一次，待验证`}。
      </p>
      <p>{lossText({ isProven: proven !== null, changesSince, people })}。</p>
    </section>
  );
}
