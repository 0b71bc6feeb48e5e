import { Select } from 'antd';
import { type Dispatch, memo, type SetStateAction, useState } from 'react';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import type { SavedFilter } from '#shared/contract/settings.ts';
import { CONDITIONS, type Condition, typedAge } from './conditions.ts';
import { readFilter } from './filter-address.ts';

type Props = {
  /** What the list is narrowed by already, but for the text. */
  readonly narrowed: PersonFilter;
  readonly setFilter: Dispatch<SetStateAction<PersonFilter>>;
  readonly saved: readonly SavedFilter[];
};

const SAVED = '常用筛选';

function groupsOf(conditions: readonly Condition[], saved: readonly SavedFilter[]) {
  const groups = [...Map.groupBy(conditions, ({ group }) => group)].map(([label, members]) => ({
    label,
    options: members.map((condition) => ({ value: condition.key, label: condition.label })),
  }));
  const own = saved.map(({ name }) => ({ value: `${SAVED}:${name}`, label: `★ ${name}` }));
  return own.length === 0 ? groups : [{ label: SAVED, options: own }, ...groups];
}

/**
 * One field of words: type a town, a kind, an age or a saved filter, Enter takes it. Memoised, because hundreds of choices
 * would be gone through with every key of the search beside it.
 */
export const AddCondition = memo(function AddCondition({ narrowed, setFilter, saved }: Props) {
  const [typed, setTyped] = useState('');
  const age = typedAge(typed.trim());
  const open = CONDITIONS.filter(({ isIn }) => !isIn(narrowed));
  const offered = age ? [age, ...open] : open;
  function take(key: string): void {
    setTyped('');
    const kept = saved.find(({ name }) => key === `${SAVED}:${name}`);
    const taken = offered.find((condition) => condition.key === key);
    if (kept) setFilter(({ text }) => ({ ...readFilter(new URLSearchParams(kept.address)), text }));
    else if (taken) setFilter(taken.add);
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
});
