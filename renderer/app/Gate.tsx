import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Session } from '#shared/contract/desk.ts';
import { ReturnDialog } from '#renderer/features/desk/ReturnDialog.tsx';
import { SignIn } from '#renderer/features/desk/SignIn.tsx';
import { client, onEvent } from '#renderer/lib/client.ts';
import { queryClient } from '#renderer/lib/queries.ts';
import type { ThemeName } from '#renderer/lib/theme.ts';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';

const Office = lazy(() => import('./Office.tsx').then(({ Office: component }) => ({ default: component })));
const DoorManual = lazy(() =>
  import('./frame/DoorManual.tsx').then(({ DoorManual: component }) => ({ default: component })),
);
const SetUp = lazy(() =>
  import('#renderer/features/desk/SetUp.tsx').then(({ SetUp: component }) => ({ default: component })),
);
const PracticeSetUp = lazy(() =>
  import('#renderer/features/practice/PracticeSetUp.tsx').then(({ PracticeSetUp: component }) => ({
    default: component,
  })),
);
const RestoreDoor = lazy(() =>
  import('#renderer/features/backup/RestoreDoor.tsx').then(({ RestoreDoor: component }) => ({
    default: component,
  })),
);
const Recover = lazy(() =>
  import('#renderer/features/desk/Recover.tsx').then(({ Recover: component }) => ({ default: component })),
);
const Unusable = lazy(() =>
  import('#renderer/features/desk/Unusable.tsx').then(({ Unusable: component }) => ({ default: component })),
);

const lookAgain = () => void queryClient.invalidateQueries({ queryKey: ['desk.state'] });

/** Decides what stands in the window: the office, its door, or why it cannot be opened. */
export function Gate({ setTheme }: { readonly setTheme: (theme: ThemeName) => void }) {
  const state = useQuery({ queryKey: ['desk.state'], queryFn: () => client.desk.state({}) });
  const [seated, setSeated] = useState<Session>();
  const [settingUp, setSettingUp] = useState(false);
  const [restoring, setRestoring] = useState(false);
  useEffect(() => onEvent('restarted', lookAgain), []);

  const enter = (session: Session) => {
    setSettingUp(false);
    setSeated(session);
    void queryClient.invalidateQueries();
  };
  if (state.isError) return <ErrorState error={state.error} retry={lookAgain} />;
  if (!state.data) return null;
  const { data } = state;
  const session = seated ?? (data.state === 'open' && !settingUp ? data.session : undefined);

  if (restoring && !session) {
    const restored = () => void client.shell.freshWindow({});
    return (
      <Suspense fallback={<Waiting>正在打开…</Waiting>}>
        <DoorManual />
        <RestoreDoor restored={restored} back={() => setRestoring(false)} />
      </Suspense>
    );
  }
  const restore = () => setRestoring(true);
  return (
    <Suspense fallback={<Waiting>正在打开…</Waiting>}>
      {!session && <DoorManual />}
      {session && <Office session={session} setTheme={setTheme} setSession={setSeated} />}
      {session && data.state === 'locked' && <ReturnDialog session={session} enter={enter} />}
      {!session && data.state === 'locked' && <SignIn door={data} enter={enter} />}
      {!session && (data.state === 'new' || settingUp) && !data.practice && (
        <SetUp begin={() => setSettingUp(true)} enter={enter} restore={restore} />
      )}
      {!session && data.state === 'new' && data.practice && <PracticeSetUp done={lookAgain} />}
      {data.state === 'code-needed' && <Recover why={data.why} enter={enter} />}
      {data.state === 'unusable' && <Unusable why={data.why} retry={lookAgain} restore={restore} />}
    </Suspense>
  );
}
