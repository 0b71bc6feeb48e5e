import type { ExplainedLine } from '#shared/contract/programs/explain.ts';
import type { OpenApplication } from '#shared/contract/applications/listing.ts';
import { CLERKS, type Role } from '#shared/domain/accounts/roles.ts';
import { STEPS } from '#shared/domain/applications/steps.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { leftText } from './application-words.ts';
import { PapersForm } from './PapersForm.tsx';
import { SayingForm } from './SayingForm.tsx';
import { StepLine, TakenStep } from './StepLine.tsx';

type Props = {
  readonly application: OpenApplication;
  readonly doubts: readonly ExplainedLine[];
  readonly role: Role;
};

/** Where it is now, with the form of what comes next. */
function CurrentStep({ application: { row, backPay }, doubts, role }: Props) {
  const { id, state, step, since, dueOn } = row;
  if (step === null) return null;
  if (state === 'at-step')
    return (
      <StepLine
        current
        sign="●"
        title={`${step}　待办`}
        aside={`${since ?? ''} 到这一步，期限 ${dueOn ?? ''}，${leftText(row)}`}
      >
        {role !== 'reader' && (
          <SayingForm
            key={`${step}${doubts.length}`}
            applicationId={id}
            step={step}
            doubts={doubts}
            backPay={backPay}
          />
        )}
      </StepLine>
    );
  if (state !== 'returned') return null;
  return (
    <StepLine current sign="△" title={`${step}　等补正材料`} aside={`${since ?? ''} 退回`}>
      {CLERKS.includes(role) && <PapersForm applicationId={id} />}
    </StepLine>
  );
}

/** The way of an application, from the window to the decision. */
export function Course(props: Props) {
  const { application } = props;
  const { row, steps, remark, recordedBy, recordedAt, withdrawnWhy } = application;
  const isOpen = row.state === 'at-step' || row.state === 'returned';
  const next = isOpen && row.step !== null ? STEPS.slice(STEPS.indexOf(row.step) + 1) : [];
  const recorded =
    recordedBy === null ? '' : `　${recordedBy} 登记 ${instantText(recordedAt ?? '').slice(0, 10)}`;
  return (
    <ol className="course" aria-label="办理过程">
      <StepLine
        sign="✓"
        title="受理"
        aside={`${row.appliedOn} ${row.channel ?? '由审批名单导入'}${recorded}`}
      >
        {remark !== null && <p>{remark}</p>}
      </StepLine>
      {steps.map((taken) => (
        <TakenStep key={taken.id} taken={taken} />
      ))}
      {row.state === 'approved' && steps.length === 0 && (
        <StepLine sign="✓" title="民政审定　同意" aside={row.approvedOn ?? ''} />
      )}
      {row.state === 'withdrawn' && (
        <StepLine sign="○" title="撤回" aside={row.since ?? ''}>
          <p>{withdrawnWhy}</p>
        </StepLine>
      )}
      <CurrentStep {...props} />
      {next.map((step) => (
        <StepLine key={step} sign="○" title={step} aside="还没有到" />
      ))}
    </ol>
  );
}
