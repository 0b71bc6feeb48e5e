import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useSettled } from '#renderer/lib/settled.ts';
import { usePeopleCalled } from './people-called.ts';

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (personId: string | undefined) => void;
};

const SETTLED_MS = 120;
/** How near to the end of the list, in pixels, more people are asked for. */
const NEAR_END = 60;

const isNearEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < NEAR_END;

/**
 * Somebody of the files, found while typing: by name, pinyin, initials or digits of a number, a name and digits together.
 * Whoever died, moved or was struck off is not offered. Says how many there are, and lists more of them on the way down.
 */
export function PersonPicker({ id, value, onChange }: Props) {
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), SETTLED_MS);
  const found = usePeopleCalled(asked);
  const chosen = useQuery({
    queryKey: ['registry.get', value],
    queryFn: () => client.registry.get({ personId: value ?? '' }),
    enabled: value !== undefined,
  });
  // What answers an earlier text is not offered: Enter would take somebody else.
  const isAnswered = asked === text.trim() && !found.isAsking;
  const shown = isAnswered ? found.rows : [];
  const rows = [...(chosen.data ? [chosen.data] : []), ...shown];
  const people = [...new Map(rows.map((row) => [row.id, row])).values()];
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      placeholder="姓名、拼音、首字母、证号里的几位，或姓名加证号后几位"
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
      onActive={(active) => active === shown.at(-1)?.id && found.loadMore()}
      onPopupScroll={({ currentTarget }) => isNearEnd(currentTarget) && found.loadMore()}
      popupRender={(list) => (
        <>
          {list}
          {isAnswered && found.total !== undefined && (
            <p className="picker-more" role="status">
              先列出 {shown.length} 人，共 {found.total} 人。往下走会列出更多，也可以再打证号的后几位。
            </p>
          )}
        </>
      )}
      onChange={(personId: string | null) => onChange?.(personId ?? undefined)}
    />
  );
}
