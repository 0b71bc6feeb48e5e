import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import type { OpenApplication } from '#shared/contract/applications/listing.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { DECIDING_STEP } from '#shared/domain/applications/steps.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useSession } from '#renderer/lib/session.ts';
import { FormLinks } from '#renderer/ui/FormLinks.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { standingText } from '#renderer/lib/application-standing.ts';
import { Course } from './Course.tsx';
import { NationalForm } from './NationalForm.tsx';
import { doubtsIn } from './saying-values.ts';
import { TakeBackForm } from './TakeBackForm.tsx';
import { TellForm } from './TellForm.tsx';
import { ToldCard } from './ToldCard.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';
import './applications.css';

const NO_LINES: readonly never[] = [];

/** What the rules say today, while it is still to be decided. */
function useRulesNow({ row: { personId, program, appliedOn, state } }: OpenApplication) {
  return useQuery({
    queryKey: ['applications.ask', personId, program, appliedOn],
    queryFn: () => client.applications.ask({ personId, program, appliedOn }),
    enabled: state === 'at-step' || state === 'returned',
  });
}

function Actions({ row, steps }: Pick<OpenApplication, 'row' | 'steps'>) {
  const { role } = useSession();
  const [doing, setDoing] = useState<'withdraw' | 'national' | 'take-back' | 'tell'>();
  const close = () => setDoing(undefined);
  if (!CLERKS.includes(role)) return null;
  const isOpen = row.state === 'at-step' || row.state === 'returned';
  const said = steps.some(({ takenBackAt }) => takenBackAt === null);
  const canTakeBack = row.state === 'withdrawn' || (row.state !== 'approved' && said);
  return (
    <>
      {canTakeBack && <Button onClick={() => setDoing('take-back')}>更正上一步…</Button>}
      {isOpen && <Button onClick={() => setDoing('withdraw')}>撤回申请…</Button>}
      {row.state === 'approved' && (
        <Button onClick={() => setDoing('national')}>
          {row.nationalOn === null ? '标记已录入国家系统…' : '改录入日期…'}
        </Button>
      )}
      {(row.state === 'approved' || row.state === 'refused') && (
        <Button onClick={() => setDoing('tell')}>
          {row.toldOn === null ? '记下已告知本人…' : '改告知日期…'}
        </Button>
      )}
      {doing === 'tell' && (
        <TellForm applicationIds={[row.id]} refused={row.state === 'refused'} close={close} />
      )}
      {doing === 'take-back' && <TakeBackForm applicationId={row.id} close={close} />}
      {doing === 'withdraw' && <WithdrawForm applicationId={row.id} close={close} />}
      {doing === 'national' && <NationalForm applicationIds={[row.id]} close={close} />}
    </>
  );
}

function purposeText({ state, nationalOn, toldOn, toldHow }: OpenApplication['row']): string {
  const told = toldOn === null ? '还没有告知本人' : `${toldOn} 已告知本人（${toldHow ?? ''}）`;
  const national = nationalOn === null ? '还没有录入国家系统' : `${nationalOn} 已录入国家系统`;
  if (state === 'approved') return `已审定，补贴已经开始。${told}，${national}。`;
  if (state === 'at-step') return '填好这一步的意见，按 Ctrl+Enter 保存。';
  return state === 'returned'
    ? '材料补齐以后登记，再从这一步办起。'
    : state === 'refused'
      ? `未批准。${told}。`
      : '已经办结。';
}

function Opened({ application }: { readonly application: OpenApplication }) {
  const { role } = useSession();
  const { key } = useLocation();
  const navigate = useNavigate();
  const { row, received, decided } = application;
  const now = useRulesNow(application);
  const decides = row.state === 'at-step' && row.step === DECIDING_STEP;
  const keys = useMemo(
    () => [
      {
        keys: 'Escape',
        label: '回到原来的页',
        // The first page of a window has nothing before it.
        run: () => void (key === 'default' ? navigate('/applications') : navigate(-1)),
      },
    ],
    [navigate, key],
  );
  useKeys(keys);
  useSelectionSummary(`${row.name} · ${PROGRAM_NAMES[row.program]} · ${standingText(row)}`);
  return (
    <>
      <PageHeader
        title={`${row.name}　${PROGRAM_NAMES[row.program]}`}
        purpose={
          <>
            <b>{standingText(row)}</b>　{purposeText(row)}{' '}
            <Link to={`/registry/${row.personId}`}>看档案</Link>
            {'　'}
            <Link to={`/programs/${row.personId}/${row.program}/${row.appliedOn.slice(0, 7)}`}>为什么</Link>
            {'　'}
            <span className="quiet">
              {row.maskedIdentityNumber}　{placeName(row.divisionCode)}
            </span>
          </>
        }
        more={
          <>
            <FormLinks subjects={{ application: row.id }} />
            <Actions row={row} steps={application.steps} />
          </>
        }
      />
      <div className="application-page">
        <Course
          application={application}
          doubts={decides && now.data ? doubtsIn(now.data.lines) : NO_LINES}
          role={role}
        />
        <div className="application-side">
          {decided && <ToldCard title="决定时的情况" told={decided} />}
          {now.data && <ToldCard title="按现在的档案" told={now.data} />}
          {received && <ToldCard title="受理时的情况" told={received} />}
        </div>
      </div>
    </>
  );
}

/** One application: its way on the left, what the rules see on the right. */
export function ApplicationPage() {
  const { applicationId = '' } = useParams();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['applications.open', applicationId],
    queryFn: () => client.applications.open({ applicationId }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开申请…</Waiting>;
  return <Opened key={applicationId} application={data} />;
}
