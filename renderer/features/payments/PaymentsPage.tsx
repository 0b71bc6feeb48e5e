import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { Day } from '#shared/domain/day.ts';
import { Month, monthOf, shiftMonth } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useSession } from '#renderer/lib/session.ts';
import { FormLinks } from '#renderer/ui/FormLinks.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { BatchView, batchPurpose, CycleMessages } from './BatchView.tsx';
import { CheckList } from './CheckList.tsx';
import { actionOf, useCycle } from './cycle.ts';
import { CycleSteps } from './CycleSteps.tsx';
import { nextStep } from './next-step.ts';
import { useOfficeSettings } from './office-settings.ts';
import { PaymentRooms } from './PaymentRooms.tsx';
import './payments.css';

/** A month of the two subsidies, from 制单 to 关账. */
export function PaymentsPage() {
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const { noticeDays } = useOfficeSettings();
  const asked = Month.safeParse(address.get('month'));
  const month = asked.success ? asked.data : monthOf(Day.parse(today()));
  const batches = useQuery({ queryKey: ['payments.batches'], queryFn: () => client.payments.batches({}) });
  const batch = batches.data?.find(
    (each) => each.kind === 'monthly' && each.month === month && each.state !== 'void',
  );
  const cycle = useCycle(month, batch);
  if (batches.isError) return <ErrorState error={batches.error} />;
  if (batches.isPending) return <Waiting>正在打开发放…</Waiting>;
  const next = nextStep(batch, session);
  const turn = (count: number) => setAddress({ month: shiftMonth(month, count) }, { replace: true });
  return (
    <>
      <PageHeader
        title={`发放 ${month}`}
        purpose={batch ? batchPurpose(batch) : '还没有制单。制单只算账、不发钱，随时可以重做。'}
        more={
          <>
            {batch && <FormLinks subjects={{ batch: batch.id }} />}
            <Button onClick={() => turn(-1)}>上个月</Button>
            <Button onClick={() => turn(1)}>下个月</Button>
          </>
        }
        {...actionOf(next, cycle)}
      />
      <PaymentRooms>
        <CycleSteps batch={batch} />
      </PaymentRooms>
      <CycleMessages cycle={cycle} />
      {(!batch || batch.state === 'draft') && <CheckList month={month} isFolded={batch !== undefined} />}
      {batch && <BatchView key={batch.kind} batch={batch} cycle={cycle} asker={session} days={noticeDays} />}
    </>
  );
}
