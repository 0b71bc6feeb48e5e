import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import type { alikes } from '#shared/contract/registry/alikes.ts';
import { client } from '#renderer/lib/client.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useSettled } from '#renderer/lib/settled.ts';
import { PersonGlance } from './PersonGlance.tsx';
import { whyText } from './why-text.ts';

type Typed = z.input<typeof alikes.alike.input>;

/** Who looks like what is being typed: said beside the form, never in its way. */
export function AlikesHint({ typed }: { readonly typed: Typed }) {
  const settled = useSettled(typed, 250);
  const [glanced, setGlanced] = useState<PersonRow>();
  const asks = Object.values(settled).some((value) => value !== undefined && value !== '');
  const { data = [] } = useQuery({
    queryKey: ['registry.alike', settled],
    queryFn: () => client.registry.alike(settled),
    enabled: asks,
    placeholderData: (previous) => previous,
  });
  const shown = asks ? data : [];
  return (
    <aside className="alikes" aria-live="polite" aria-label="可能是同一个人">
      {shown.length > 0 && <p>▲ 已有 {shown.length} 份档案和正在填的很像，请先看看是不是同一个人：</p>}
      <ul className="plain-list">
        {shown.map(({ person, why }) => (
          <li key={person.id}>
            <Button type="link" size="small" onClick={() => setGlanced(person)}>
              {person.name}，{placeName(person.divisionCode)}
            </Button>
            <span className="quiet">
              {whyText(why)}，<span className="number">{person.maskedIdentityNumber}</span>
            </span>
          </li>
        ))}
      </ul>
      <PersonGlance person={glanced} close={() => setGlanced(undefined)} />
    </aside>
  );
}
