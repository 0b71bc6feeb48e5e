import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type Dispatch, type KeyboardEvent, type SetStateAction, useMemo } from 'react';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import type { SavedFilter } from '#shared/contract/settings.ts';
import { AddCondition } from './AddCondition.tsx';
import { conditionsIn } from './conditions.ts';
import { readFilter, writeFilter } from './filter-address.ts';
import { SaveFilter } from './SaveFilter.tsx';

type Props = {
  readonly filter: PersonFilter;
  readonly setFilter: Dispatch<SetStateAction<PersonFilter>>;
  readonly saved: readonly SavedFilter[];
};

/** From the search straight down into what it found. */
function toList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.closest('main')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
}

/** The filter without its text; the same object as long as it says the same. */
function useNarrowed(filter: PersonFilter): PersonFilter {
  const address = writeFilter({ ...filter, text: '' }).toString();
  return useMemo(() => readFilter(new URLSearchParams(address)), [address]);
}

/** What the list is narrowed by: one search, and words that are taken away one by one. */
export function FilterBar({ filter, setFilter, saved }: Props) {
  const setText = (text: string) => setFilter((before) => ({ ...before, text }));
  const narrowed = useNarrowed(filter);
  const words = conditionsIn(narrowed);
  return (
    <div className="filter-bar">
      <div className="filters">
        <Input
          aria-label="找人"
          prefix={<SearchOutlined />}
          placeholder="姓名、拼音、首字母、证号、电话、村"
          autoFocus
          value={filter.text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) setText('');
            toList(event);
          }}
        />
        <AddCondition narrowed={narrowed} setFilter={setFilter} saved={saved} />
      </div>
      {words.length > 0 && (
        <div className="filter-words" role="group" aria-label="筛选条件">
          {words.map((word) => (
            <Button
              key={word.key}
              size="small"
              aria-label={`去掉条件：${word.label}`}
              icon={<CloseOutlined />}
              iconPlacement="end"
              onClick={() => setFilter(word.remove)}
            >
              {word.label}
            </Button>
          ))}
          <SaveFilter filter={narrowed} saved={saved} />
        </div>
      )}
    </div>
  );
}
