import { Checkbox, Radio, Select } from 'antd';
import type { ApplicationFilter } from '#shared/contract/applications/listing.ts';
import { STATES, STEPS } from '#shared/domain/applications/steps.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import { DIVISIONS } from '#shared/domain/registry/divisions.ts';
import { APPLICATION_STATES } from '#renderer/lib/person-file/application-specs.ts';
import { SHORT_PROGRAMS } from './application-words.ts';

type Props = {
  readonly filter: ApplicationFilter;
  readonly setFilter: (filter: ApplicationFilter) => void;
};

const TOWNS = DIVISIONS.filter(({ level }) => level === 'township').map(({ code, name }) => ({
  value: code,
  label: name,
}));
const STEP_OPTIONS = STEPS.map((step) => ({ value: step, label: step }));
const LATENESS_OPTIONS = [
  { value: 'late', label: '▲ 已超期' },
  { value: 'soon', label: '● 三日内到期' },
] as const;
const PROGRAM_OPTIONS = PROGRAMS.map((value) => ({
  value,
  label: SHORT_PROGRAMS[value],
}));

/** The same filter without what was taken away. */
function given(filter: Readonly<Record<string, unknown>>): ApplicationFilter {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(kept) as ApplicationFilter;
}

/** What the list is narrowed by; which state it is of comes first. */
export function ApplicationFilters({ filter, setFilter }: Props) {
  const { state, townshipCode, program } = filter;
  const change = (more: Readonly<Record<string, unknown>>) => setFilter(given({ ...filter, ...more }));
  return (
    <div className="filters applications-filters" role="search" aria-label="筛选申请">
      <Radio.Group
        optionType="button"
        aria-label="申请的状态"
        value={state}
        options={STATES.map((value) => ({ value, label: APPLICATION_STATES[value] }))}
        onChange={({ target }) =>
          setFilter(given({ state: target.value as typeof state, townshipCode, program }))
        }
      />
      <Select
        aria-label="乡镇"
        placeholder="全部乡镇"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={townshipCode ?? null}
        options={TOWNS}
        onChange={(value: string | null) => change({ townshipCode: value ?? undefined })}
      />
      <Select
        aria-label="补贴"
        placeholder="两项补贴"
        allowClear
        value={program ?? null}
        options={PROGRAM_OPTIONS}
        onChange={(value: typeof program | null) => change({ program: value ?? undefined })}
      />
      {(state === 'at-step' || state === 'returned') && (
        <Select
          aria-label="步骤"
          placeholder="全部步骤"
          allowClear
          value={filter.step ?? null}
          options={STEP_OPTIONS}
          onChange={(value: typeof filter.step | null) => change({ step: value ?? undefined })}
        />
      )}
      {state === 'at-step' && (
        <Select
          aria-label="期限"
          placeholder="不论期限"
          allowClear
          value={filter.lateness ?? null}
          options={[...LATENESS_OPTIONS]}
          onChange={(value: typeof filter.lateness | null) => change({ lateness: value ?? undefined })}
        />
      )}
      {state === 'approved' && (
        <Checkbox
          checked={filter.notNational === true}
          onChange={({ target }) => change({ notNational: target.checked })}
        >
          还没有录入国家系统
        </Checkbox>
      )}
      {(state === 'approved' || state === 'refused') && (
        <Checkbox
          checked={filter.notTold === true}
          onChange={({ target }) => change({ notTold: target.checked })}
        >
          还没有告知本人
        </Checkbox>
      )}
    </div>
  );
}
