import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { client } from '#renderer/lib/client.ts';
import { restoredDrafts } from '#renderer/lib/drafts.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useSession } from '#renderer/lib/session.ts';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { Accounts } from './Accounts.tsx';
import { ApplicationsStrip } from './ApplicationsStrip.tsx';
import { Attachments } from './Attachments.tsx';
import { BasicsBlock } from './BasicsBlock.tsx';
import { Certificates } from './Certificates.tsx';
import { Family } from './Family.tsx';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { Needs } from './Needs.tsx';
import { Notes } from './Notes.tsx';
import { OverpaidStrip } from './OverpaidStrip.tsx';
import { PersonHead } from './PersonHead.tsx';
import { PersonPageContext } from './person-page.ts';
import { ProgramStrips } from './ProgramStrips.tsx';
import { TakeBackDialog, type TakingBack } from './TakeBackDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { WelfareAndInsurance } from './WelfareAndInsurance.tsx';
import '../registry.css';

/** The block that was being edited when the desk was locked. */
function blockInDraft(path: string): string | undefined {
  const name = Object.keys(restoredDrafts.get()).find((draft) => draft.startsWith(`${path}#`));
  return name?.slice(path.length + 1);
}

const focusedBlock = () => document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset;

/** Which block is edited; when it is left, the focus goes back to where it was. */
function useEditing(path: string) {
  const [editing, setEditing] = useState<string | undefined>(() => blockInDraft(path));
  const left = useRef<string>(undefined);
  useEffect(() => {
    if (editing === undefined && left.current !== undefined) {
      const block = document.querySelector<HTMLElement>(`[data-block="${left.current}"]`);
      (block ?? document.querySelector<HTMLElement>('[data-block="basics"]'))?.focus();
    }
    left.current = editing;
  }, [editing]);
  return [editing, setEditing] as const;
}

function OpenPerson({ file }: { readonly file: PersonFile }) {
  const { role } = useSession();
  const { pathname, key } = useLocation();
  const navigate = useNavigate();
  const [editing, edit] = useEditing(pathname);
  const [historyOf, setHistoryOf] = useState<string>();
  const [takingBack, takeBack] = useState<TakingBack>();
  const canEdit = CLERKS.includes(role) && file.mergedInto === null;
  const keys = useMemo(
    () => [
      {
        keys: 'F2',
        label: '修改光标所在的一块',
        run: () => canEdit && edit(focusedBlock()?.['block'] ?? 'basics'),
      },
      {
        keys: 'Ctrl+H',
        label: '这一块的历次改动',
        run: () => setHistoryOf(focusedBlock()?.['record'] ?? ''),
      },
      {
        keys: 'Escape',
        label: '回到原来的页',
        // The first page of a window has nothing before it.
        run: () => void (key === 'default' ? navigate('/registry') : navigate(-1)),
      },
    ],
    [canEdit, edit, navigate, key],
  );
  useKeys(keys);
  const canTakeBack = canEdit && editing === undefined;
  useKeys(
    useMemo(
      () => (canTakeBack ? [{ keys: 'Ctrl+Z', label: '改回最近一次改动', run: () => takeBack('last') }] : []),
      [canTakeBack],
    ),
  );
  useSelectionSummary(`${file.basics.name} · 档案号 ${file.fileNumber}`);
  const state = useMemo(
    () => ({ file, canEdit, editing, edit, draftOf: (block: string) => `${pathname}#${block}` }),
    [file, canEdit, editing, edit, pathname],
  );
  return (
    <PersonPageContext value={state}>
      {file.mergedInto !== null && (
        <Alert
          type="info"
          showIcon
          title="这份档案已经并入另一份，只能查看。"
          action={<Link to={`/registry/${file.mergedInto}`}>打开合并后的档案</Link>}
        />
      )}
      <PersonHead />
      <ProgramStrips />
      <ApplicationsStrip />
      <OverpaidStrip />
      <div className="person-page">
        <div className="person-main">
          <BasicsBlock />
          <Certificates />
          <Family />
          <Accounts />
          <WelfareAndInsurance />
          <Needs />
        </div>
        <div className="person-side">
          <Attachments />
          <Notes />
          <Timeline />
        </div>
      </div>
      <HistoryDrawer recordId={historyOf} takeBack={takeBack} close={() => setHistoryOf(undefined)} />
      {takingBack !== undefined && <TakeBackDialog asked={takingBack} close={() => takeBack(undefined)} />}
    </PersonPageContext>
  );
}

/** Everything about one person, on one page that reads without a click. */
export function PersonPage() {
  const { personId = '' } = useParams();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['registry.open', personId],
    queryFn: () => client.registry.open({ personId }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开档案…</Waiting>;
  return <OpenPerson key={personId} file={data} />;
}
