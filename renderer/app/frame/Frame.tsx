import { useCallback, useMemo, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { ClockWatch } from '#renderer/features/desk/ClockWatch.tsx';
import { StickOffer } from '#renderer/features/backup/StickOffer.tsx';
import { useFocusBack } from '#renderer/lib/focus-back.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { leave } from '#renderer/lib/leave.ts';
import { useSession } from '#renderer/lib/session.ts';
import { SelectionContext } from '#renderer/ui/selection-summary.ts';
import type { Area } from '../areas.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import { Header } from './Header.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { ManualDrawer } from './ManualDrawer.tsx';
import { PracticeBanner } from './PracticeBanner.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StatusLine } from './StatusLine.tsx';

type Overlay = 'search' | 'keys' | 'manual' | undefined;

/** What stands around every page: the areas, the search, what runs, who is here. */
export function Frame({ areas }: { readonly areas: readonly Area[] }) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { practice, role } = useSession();
  const [overlay, setOverlay] = useState<Overlay>();
  const [summary, setSummary] = useState('');
  const close = useCallback(() => setOverlay(undefined), []);
  const here = areas.find(({ path }) => path === pathname || pathname.startsWith(`${path}/`));

  const bindings = useMemo(
    () => [
      ...areas.slice(0, 9).map(({ title, path }, index) => ({
        keys: `Alt+${index + 1}`,
        label: `去“${title}”`,
        run: () => void navigate(path),
      })),
      { keys: 'Ctrl+K', label: '搜人、搜证号、搜功能', run: () => setOverlay('search') },
      { keys: 'Ctrl+L', label: '锁定', run: () => void leave() },
      { keys: 'F1', label: '这一页的说明', run: () => setOverlay('manual') },
      { keys: '?', label: '这一页的按键', run: () => setOverlay('keys') },
    ],
    [areas, navigate],
  );
  useKeys(bindings);
  useFocusBack();

  return (
    <SelectionContext value={setSummary}>
      <div className="frame">
        {practice && <PracticeBanner />}
        <Sidebar areas={areas} />
        <Header search={() => setOverlay('search')} />
        <main className="page" id="page" tabIndex={-1} aria-label={here?.title}>
          <ClockWatch />
          <DraftNotice />
          <Outlet />
        </main>
        <StatusLine summary={summary} />
        {!practice && CLERKS.includes(role) && <StickOffer />}
      </div>
      <CommandPalette open={overlay === 'search'} close={close} areas={areas} />
      <KeyHelp open={overlay === 'keys'} close={close} />
      <ManualDrawer open={overlay === 'manual'} close={close} page={here?.manual ?? 'today'} />
    </SelectionContext>
  );
}
