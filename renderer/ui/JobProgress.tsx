import { Button, Progress } from 'antd';
import type { RunningJob } from '#shared/contract/jobs.ts';
import { client } from '#renderer/lib/client.ts';

type Props = { readonly job: RunningJob; readonly label: string };

/** How far a job has come, and a way to stop it. */
export function JobProgress({ job, label }: Props) {
  const { done, total } = job.progress;
  const percent = total ? Math.floor((done / total) * 100) : 0;
  return (
    <div className="job-progress" role="group" aria-label={label}>
      <span>{label}</span>
      <Progress aria-label={`${label}的进度`} percent={percent} size="small" />
      <Button size="small" onClick={() => void client.jobs.cancel({ jobId: job.id })}>
        停止
      </Button>
    </div>
  );
}
