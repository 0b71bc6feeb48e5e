import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useMemo } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import { isGrantCode, programName, PROGRAMS } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { FormLinks } from '#renderer/ui/FormLinks.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { ExplainCard } from './ExplainCard.tsx';
import './programs.css';

/** Whom, which subsidy and which month the address asks about. */
function useAsked() {
  const { personId = '', program: named = '', month: typed } = useParams();
  const program = isGrantCode(named) ? named : (PROGRAMS.find((each) => each === named) ?? 'living');
  const month = Month.catch(Month.parse(today().slice(0, 7))).parse(typed);
  return { personId, program, month };
}

/** Why somebody is entitled in a month or not: 为什么. */
export function ExplainPage() {
  const navigate = useNavigate();
  const { key } = useLocation();
  const asked = useAsked();
  const { personId, program, month } = asked;
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['programs.explain', asked],
    queryFn: () => client.programs.explain(asked),
    placeholderData: (previous) => previous,
  });
  const keys = useMemo(() => {
    const turn = (next: Partial<typeof asked>) => {
      const to = { personId, program, month, ...next };
      void navigate(`/programs/${to.personId}/${encodeURIComponent(to.program)}/${to.month}`, {
        replace: true,
      });
    };
    return [
      { keys: 'PageUp', label: '上个月', run: () => turn({ month: shiftMonth(month, -1) }) },
      { keys: 'PageDown', label: '下个月', run: () => turn({ month: shiftMonth(month, 1) }) },
      {
        keys: 'F4',
        label: '看另一项补贴',
        run: () => turn({ program: program === 'living' ? 'nursing' : 'living' }),
      },
      {
        keys: 'Escape',
        label: '回到原来的页',
        // The first page of a window has nothing before it.
        run: () => void (key === 'default' ? navigate('/programs') : navigate(-1)),
      },
    ];
  }, [navigate, key, personId, program, month]);
  useKeys(keys);
  return (
    <>
      <PageHeader
        title={data ? `${data.name}：${programName(program)} ${month}` : '为什么'}
        purpose="能不能享受，是哪一条决定的，看到了什么，从哪里来。"
        more={
          <>
            <FormLinks
              subjects={{
                person: personId,
                ...(data?.enrolment ? { entitlement: data.enrolment.id } : {}),
              }}
            />
            <Link to={`/registry/${personId}`}>打开档案</Link>
          </>
        }
      />
      <Space wrap role="toolbar" aria-label="换月份、换补贴">
        {keys.slice(0, 3).map(({ keys: name, label, run }) => (
          <Button key={name} size="small" onClick={run}>
            {label}（{name}）
          </Button>
        ))}
      </Space>
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在核对…</Waiting>}
      {data && <ExplainCard explanation={data} />}
    </>
  );
}
