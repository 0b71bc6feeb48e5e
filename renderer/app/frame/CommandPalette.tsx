import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '#renderer/lib/client.ts';
import { placeName } from '#renderer/lib/places.ts';
import type { Area } from '../areas.tsx';

type Hit = { readonly key: string; readonly title: string; readonly remark: string; readonly path: string };
type Props = { readonly open: boolean; readonly close: () => void; readonly areas: readonly Area[] };

const PEOPLE = 8;

type Found = {
  readonly hits: readonly Hit[];
  /** Whether they answer this text, not the one before. */
  readonly isAnswered: boolean;
};

function useHits(text: string, areas: readonly Area[]): Found {
  const people = useQuery({
    queryKey: ['registry.page', 'palette', text],
    queryFn: () => client.registry.page({ filter: { text }, limit: PEOPLE }),
    enabled: text.length >= 2,
    // What was found for the text before stays in sight until the answer is there, and cannot be opened.
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
  const isAnswered = text.length < 2 || !(people.isPending || people.isPlaceholderData);
  return { hits: [...found, ...rooms], isAnswered };
}

/** Does something as soon as there is an answer to what was typed when it was asked for; another text forgets it. */
function useWhenAnswered(text: string, isAnswered: boolean, act: () => void) {
  const [awaited, setAwaited] = useState<string>();
  const isDue = awaited === text && isAnswered;
  useEffect(() => {
    if (!isDue) return;
    setAwaited(undefined);
    act();
    // Once for each time that it was asked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isDue]);
  return () => setAwaited(text);
}

/** One field that finds people and rooms while typing. */
export function CommandPalette({ open, close, areas }: Props) {
  const id = useId();
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const typed = text.trim();
  const asked = useDeferredValue(typed);
  const found = useHits(asked, areas);
  const { hits } = found;
  const isAnswered = found.isAnswered && asked === typed;
  const openAnswered = useWhenAnswered(typed, isAnswered, () => go(hits[active]));

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
    else if (event.key === 'Enter') openAnswered();
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
      <p role="status" className="quiet">
        {typed !== '' &&
          hits.length === 0 &&
          (isAnswered ? `没有找到“${typed}”。可以少打一个字。` : '正在找…')}
      </p>
      <div
        id={`${id}-hits`}
        role="listbox"
        aria-label="找到的"
        aria-busy={!isAnswered}
        className="palette-hits"
      >
        {hits.map((hit, index) => (
          <div
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => isAnswered && go(hit)}
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
