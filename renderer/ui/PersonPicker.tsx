import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useSettled } from '#renderer/lib/settled.ts';

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (personId: string | undefined) => void;
};

const MOST = 12;
const SETTLED_MS = 120;

/** Somebody of the files, found while typing: by name, pinyin, initials or digits of a number. Whoever died, moved or was struck off is not offered. */
export function PersonPicker({ id, value, onChange }: Props) {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), SETTLED_MS);
  const found = useQuery({
    queryKey: ['registry.page', 'picker', asked],
    queryFn: () => client.registry.page({ filter: { text: asked }, limit: MOST }),
    enabled: asked.length >= 2,
  });
  const chosen = useQuery({
    queryKey: ['registry.get', value],
    queryFn: () => client.registry.get({ personId: value ?? '' }),
    enabled: value !== undefined,
  });
  // What answers an earlier text is not offered: Enter would take somebody else.
  const isAnswered = asked === text.trim() && !found.isFetching;
  const rows = [
    ...(chosen.data ? [chosen.data] : []),
    ...(isAnswered && asked.length >= 2 ? (found.data?.rows ?? []) : []),
  ];
  const people = [...new Map(rows.map((row) => [row.id, row])).values()];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      placeholder="姓名、拼音、首字母、证号里的几位"
      value={value ?? null}
      options={people.map((row) => ({
        value: row.id,
        label: `${row.name}　${row.maskedIdentityNumber}　${placeName(row.divisionCode)}`,
      }))}
      notFoundContent={
        text.trim().length < 2
          ? '至少打两个字。'
          : isAnswered
            ? '没有找到。死亡、迁出、注销的人不在这里。'
            : '正在找…'
      }
      onChange={(personId: string | null) => onChange?.(personId ?? undefined)}
    />
  );
}
