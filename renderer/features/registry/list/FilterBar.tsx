import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import { CONDITIONS, type Condition, conditionsIn, typedAge } from './conditions.ts';
import { type SavedFilter, SaveFilter } from './SaveFilter.tsx';

type Props = {
  readonly filter: PersonFilter;
  readonly setFilter: (filter: PersonFilter) => void;
  readonly saved: readonly SavedFilter[];
  readonly applySaved: (saved: SavedFilter) => void;
};

const SAVED = '常用筛选';

/** From the search straight down into what it found. */
function toList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.closest('main')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
}

function groupsOf(conditions: readonly Condition[], saved: readonly SavedFilter[]) {
  const groups = [...Map.groupBy(conditions, ({ group }) => group)].map(([label, members]) => ({
    label,
    options: members.map((condition) => ({ value: condition.key, label: condition.label })),
  }));
  const own = saved.map(({ name }) => ({ value: `${SAVED}:${name}`, label: `★ ${name}` }));
  return own.length === 0 ? groups : [{ label: SAVED, options: own }, ...groups];
}

/** One field of words: type a town, a kind, an age or a saved filter, Enter takes it. */
function AddCondition({ filter, setFilter, saved, applySaved }: Props) {
  const [typed, setTyped] = useState('');
  const age = typedAge(typed.trim());
  const open = CONDITIONS.filter(({ isIn }) => !isIn(filter));
  const offered = age ? [age, ...open] : open;
  function take(key: string): void {
    setTyped('');
    const kept = saved.find(({ name }) => key === `${SAVED}:${name}`);
    if (kept) applySaved(kept);
    else setFilter(offered.find((condition) => condition.key === key)?.add(filter) ?? filter);
  }
  return (
    <Select<string | null>
      aria-label="加筛选条件"
      placeholder="加条件：乡镇、村、类别、等级、年龄、待遇…"
      className="add-condition"
      value={null}
      showSearch={{
        searchValue: typed,
        onSearch: setTyped,
        filterOption: (text, option) =>
          (age !== undefined && option?.value === age.key) ||
          (typeof option?.label === 'string' && option.label.includes(text.trim())),
      }}
      options={groupsOf(offered, saved)}
      onChange={(key) => key !== null && take(key)}
      listHeight={320}
      popupMatchSelectWidth={false}
    />
  );
}

/** What the list is narrowed by: one search, and words that are taken away one by one. */
export function FilterBar(props: Props) {
  const { filter, setFilter } = props;
  const { text } = filter;
  const setText = (typed: string) => setFilter({ ...filter, text: typed });
  const words = conditionsIn(filter);
  return (
    <div className="filter-bar">
      <div className="filters">
        <Input
          aria-label="找人"
          prefix={<SearchOutlined />}
          placeholder="姓名、拼音、首字母、证号、电话、村"
          autoFocus
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) setText('');
            toList(event);
          }}
        />
        <AddCondition {...props} />
      </div>
      {(words.length > 0 || props.saved.length > 0) && (
        <div className="filter-words" role="group" aria-label="筛选条件">
          {words.map((word) => (
            <Button
              key={word.key}
              size="small"
              aria-label={`去掉条件：${word.label}`}
              icon={<CloseOutlined />}
              iconPlacement="end"
              onClick={() => setFilter(word.remove(filter))}
            >
              {word.label}
            </Button>
          ))}
          {words.length > 0 && <SaveFilter filter={filter} saved={props.saved} />}
        </div>
      )}
    </div>
  );
}
