import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { standingText } from '#renderer/lib/application-standing.ts';
import { client } from '#renderer/lib/client.ts';
import { usePersonPage } from './person-page.ts';

/** How many of somebody's applications are named; the rest is on their own pages. */
const SHOWN = 3;

/** What the person has applied for, and the way to a new application. */
export function ApplicationsStrip() {
  const { file, canEdit } = usePersonPage();
  const { data } = useQuery({
    queryKey: ['applications.ofPerson', file.id],
    queryFn: () => client.applications.ofPerson({ personId: file.id }),
  });
  const mayApply = canEdit && (file.status === '在册' || file.status === '待核');
  const applications = data?.slice(0, SHOWN) ?? [];
  if (applications.length === 0 && !mayApply) return null;
  return (
    <div className="applications-strip" role="group" aria-label="补贴申请">
      {applications.map((row) => (
        <Link key={row.id} to={`/applications/${row.id}`}>
          {row.appliedOn} 申请{PROGRAM_NAMES[row.program]}：{standingText(row)}
        </Link>
      ))}
      {mayApply && <Link to={`/applications/new?person=${file.id}`}>＋ 申请补贴</Link>}
    </div>
  );
}
