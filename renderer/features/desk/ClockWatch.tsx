import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CallError } from '#shared/contract/client.ts';
import { WRITERS } from '#shared/domain/accounts/roles.ts';
import type { ClockDoubt } from '#shared/domain/clock.ts';
import { client } from '#renderer/lib/client.ts';
import { clockText } from '#renderer/lib/clock-text.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { queryClient, useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';

/** Milliseconds until the PC's date is looked at again: it may jump, and it may be put right, while the window is open. */
const LOOK_EVERY = 10_000;

const isRefusal = (error: unknown) => error instanceof CallError && error.error.code === 'clock-doubtful';

/** Called whenever something was refused because of the date. */
function useRefusals(refused: () => void): void {
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe(({ type, mutation }) => {
        if (type === 'updated' && isRefusal(mutation?.state.error)) refused();
      }),
    [refused],
  );
}

const lookAgain = () => void queryClient.invalidateQueries({ queryKey: ['desk.clock'] });

type Asked = { readonly doubt: ClockDoubt; readonly close: () => void };

/** Asks once; whoever is not sure only looks, which is what Escape and the key that is under the finger do. */
function ClockDialog({ doubt, close }: Asked) {
  const trust = useCommand(client.desk.trustClock);
  const onlyLook = useRef<HTMLButtonElement>(null);
  return (
    <Modal
      open
      title="电脑的日期可能不对"
      onCancel={close}
      afterOpenChange={(open) => open && onlyLook.current?.focus()}
      footer={[
        <Button
          key="trust"
          loading={trust.isPending}
          onClick={() => trust.mutate({ today: doubt.today }, { onSuccess: close })}
        >
          日期没有错，照常办
        </Button>,
        <Button key="look" type="primary" ref={onlyLook} onClick={close}>
          先不写，只看（Esc）
        </Button>,
      ]}
    >
      <p>{clockText(doubt)}</p>
      <p>
        日期错了，发放、文书和审批上的日期都会跟着错，写进去就改不掉。请先把电脑的日期改对（右下角时间上点右键，“调整日期和时间”），改好以后这里自己会知道。
      </p>
      {trust.error && <Alert type="error" showIcon role="alert" title={errorText(trust.error)} />}
    </Modal>
  );
}

/** Watches the PC's date against what was recorded last: asks before anything is written, and says why nothing is. */
export function ClockWatch() {
  const { role } = useSession();
  const { data: doubt } = useQuery({
    queryKey: ['desk.clock'],
    queryFn: () => client.desk.clock({}),
    refetchInterval: LOOK_EVERY,
  });
  /** The day that somebody has said about that they only look. */
  const [looking, setLooking] = useState<string>();
  const refused = useCallback(() => {
    setLooking(undefined);
    lookAgain();
  }, []);
  useRefusals(refused);
  if (!doubt) return null;
  const mayTrust = WRITERS.includes(role);
  const ask = mayTrust && looking !== doubt.today;
  return (
    <>
      <Alert
        className="draft-notice"
        type="warning"
        showIcon
        title={`${clockText(doubt)}现在只能看和备份，不能写。请把电脑日期改对。`}
        action={
          mayTrust && (
            <Button size="small" onClick={() => setLooking(undefined)}>
              日期没有错…
            </Button>
          )
        }
      />
      {ask && <ClockDialog doubt={doubt} close={() => setLooking(doubt.today)} />}
    </>
  );
}
