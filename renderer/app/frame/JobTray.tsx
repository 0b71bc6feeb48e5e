import { useRunningJobs } from '#renderer/lib/jobs.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';
import { actionName } from '#renderer/lib/action-names.ts';

/** What runs for long, beside the work and never over it. */
export function JobTray() {
  const jobs = useRunningJobs();
  return (
    <div className="job-tray" aria-live="polite">
      {jobs.map((job) => (
        <JobProgress key={job.id} job={job} label={actionName(job.path)} />
      ))}
    </div>
  );
}
