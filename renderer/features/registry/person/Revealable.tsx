import type { z } from 'zod';
import type { finding } from '#shared/contract/registry/finding.ts';
import { client } from '#renderer/lib/client.ts';
import { Masked } from '#renderer/ui/Masked.tsx';

type Field = z.input<typeof finding.reveal.input>['field'];
type Props = {
  readonly what: string;
  readonly masked: string;
  readonly personId: string;
  readonly field: Field;
  readonly recordId?: string;
};

/** One of the person's numbers, hidden until somebody says why it must be seen. */
export function Revealable({ what, masked, personId, field, recordId }: Props) {
  const reveal = async (reason: string) => {
    const of = recordId === undefined ? {} : { recordId };
    const { value } = await client.registry.reveal({ personId, field, reason, ...of });
    return value;
  };
  return <Masked what={what} masked={masked} reveal={reveal} />;
}
