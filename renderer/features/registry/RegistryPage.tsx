import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { SavedFilter } from '#shared/contract/settings.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ExportRoster } from './list/ExportRoster.tsx';
import { FilterBar } from './list/FilterBar.tsx';
import { PeopleList } from './list/PeopleList.tsx';
import { useFilter } from './list/use-filter.ts';
import './registry.css';

const NONE: readonly SavedFilter[] = [];

/** The certificate holders of the county, found while typing. */
export function RegistryPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [said, setSaid] = useState<string>();
  const { filter, setFilter, at, leaveAt, isCurrent } = useFilter();
  const saved = useQuery({
    queryKey: ['settings.filters'],
    queryFn: () => client.settings.filters({ list: 'registry' }),
  });
  return (
    <>
      <PageHeader
        title="档案"
        purpose="全县持证残疾人。边打边找，向下键进入列表，Enter 打开。"
        {...(CLERKS.includes(role)
          ? { action: { label: '新建档案', run: () => void navigate('/registry/new') } }
          : {})}
        more={
          <>
            <Link to="/registry/alikes">疑似重复</Link>
            <ExportRoster filter={filter} say={setSaid} />
          </>
        }
      />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      <FilterBar filter={filter} setFilter={setFilter} saved={saved.data ?? NONE} />
      <PeopleList filter={useDeferredValue(filter)} at={at} leaveAt={leaveAt} isCurrent={isCurrent} />
    </>
  );
}
