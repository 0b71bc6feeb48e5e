import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '#renderer/lib/client.ts';
import { placeName } from '#renderer/lib/places.ts';
import type { Area } from '../areas.tsx';

type Hit = { readonly key: string; readonly title: string; readonly remark: string; readonly path: string };
type Props = { readonly open: boolean; readonly close: () => void; readonly areas: readonly Area[] };

const PEOPLE = 8;

function useHits(text: string, areas: readonly Area[]): readonly Hit[] {
  const people = useQuery({
    queryKey: ['registry.page', 'palette', text],
    queryFn: () => client.registry.page({ filter: { text }, limit: PEOPLE }),
    enabled: text.length >= 2,
    placeholderData: (previous) => previous,
  });
  const rooms = areas
    .filter(({ title }) => title.includes(text))
    .map(({ path, title }) => ({ key: path, title, remark: '功能', path }));
  const found = (text.length >= 2 ? (people.data?.rows ?? []) : []).map((row) => ({
    key: row.id,
    title: row.name,
    remark: `${row.maskedIdentityNumber}　${placeName(row.divisionCode)}`,
    path: `/registry/${row.id}`,
  }));
  return [...found, ...rooms];
}

/** One field that finds people and rooms while typing. */
export function CommandPalette({ open, close, areas }: Props) {
  const id = useId();
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const hits = useHits(useDeferredValue(text.trim()), areas);

  function leave(): void {
    setText('');
    setActive(0);
    close();
  }
  function go(hit: Hit | undefined): void {
    if (!hit) return;
    leave();
    void navigate(hit.path);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') go(hits[active]);
    else return;
    event.preventDefault();
  }
  return (
    <Modal
      title="搜索"
      open={open}
      footer={null}
      onCancel={leave}
      destroyOnHidden
      afterOpenChange={(shown) => shown && field.current?.focus()}
    >
      <Input
        ref={field}
        autoFocus
        role="combobox"
        aria-label="搜人、搜证号、搜功能"
        aria-expanded
        aria-controls={`${id}-hits`}
        aria-activedescendant={hits[active] ? `${id}-${active}` : ''}
        placeholder="姓名、拼音、首字母、证号、电话、功能名称"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-hits`} role="listbox" aria-label="找到的" className="palette-hits">
        {hits.map((hit, index) => (
          <div
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => go(hit)}
            onKeyDown={onKeyDown}
          >
            <span>{hit.title}</span>
            <span className="number">{hit.remark}</span>
          </div>
        ))}
      </div>
    </Modal>
  );
}
