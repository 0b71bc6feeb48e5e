import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { createBrowserRouter, matchRoutes, RouterProvider } from 'react-router';
import type { Session } from '#shared/contract/desk.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { ChangePassword } from '#renderer/features/desk/ChangePassword.tsx';
import { client, onEvent } from '#renderer/lib/client.ts';
import { restoredDrafts } from '#renderer/lib/drafts.ts';
import { today } from '#renderer/lib/dates.ts';
import { useIdle } from '#renderer/lib/idle.ts';
import { leave } from '#renderer/lib/leave.ts';
import { SessionContext } from '#renderer/lib/session.ts';
import type { ThemeName } from '#renderer/lib/theme.ts';
import { usePreferences } from '#renderer/lib/preferences.ts';
import { routes } from './routes.tsx';

/** Fetches what was kept at the last lock, if anything was. */
async function restoreDrafts(): Promise<void> {
  const names = await client.desk.draftNames({});
  if (names.length > 0) restoredDrafts.set(await client.desk.takeDrafts({}));
}

/** Goes to the page that was shown at the last lock, unless somebody is elsewhere already. */
async function goBack(router: ReturnType<typeof createBrowserRouter>): Promise<void> {
  const { place } = await client.desk.takePlace({});
  if (place === null || router.state.location.pathname !== '/') return;
  if (matchRoutes(router.routes, place)) await router.navigate(place);
}

type Props = {
  readonly session: Session;
  readonly setTheme: (theme: ThemeName) => void;
  readonly setSession: (session: Session) => void;
};

/** The office itself, for whoever is signed in. */
export function Office({ session, setTheme, setSession }: Props) {
  const ready = !session.mustChangePassword;
  const preferences = usePreferences({ enabled: ready });
  const history = useQuery({
    queryKey: ['settings.history'],
    queryFn: () => client.settings.history({}),
    enabled: ready,
  });
  const router = useMemo(() => createBrowserRouter(routes(session)), [session]);
  const goodbye = useCallback(() => void leave(), []);

  useIdle(Number(settingOn(history.data ?? [], 'safety.idleMinutes', today())), goodbye);
  useEffect(() => onEvent('locked', goodbye), [goodbye]);
  useEffect(() => {
    if (!preferences.data) return;
    setTheme(preferences.data.theme);
    void client.shell.zoom({ percent: preferences.data.textPercent });
  }, [preferences.data, setTheme]);
  useEffect(() => {
    if (ready) void restoreDrafts().then(() => goBack(router));
  }, [ready, router]);

  return (
    <SessionContext value={session}>
      {ready ? (
        <RouterProvider router={router} />
      ) : (
        <ChangePassword done={() => setSession({ ...session, mustChangePassword: false })} />
      )}
    </SessionContext>
  );
}
