import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { BankProfile } from '#shared/contract/payments/bank.ts';
import { client } from '#renderer/lib/client.ts';

/** The first lines of the newest batch's file as it would come out, numbers partly hidden. */
export function BankPreview({ profile }: { readonly profile: z.input<typeof BankProfile> }) {
  const { data } = useQuery({
    queryKey: ['payments.previewBankFile', profile],
    queryFn: () => client.payments.previewBankFile({ profile }),
    enabled: profile.name.trim() !== '',
    placeholderData: (before) => before,
  });
  if (!data) return null;
  if (data.rows.length === 0) return <p className="quiet">还没有发放单，制单以后这里能看到头几行的样子。</p>;
  const lines = [...(profile.header ? [data.titles] : []), ...data.rows];
  return (
    <pre className="bank-preview" aria-label="头几行的样子">
      {lines.map((cells) => cells.join(profile.format === 'xlsx' ? ' │ ' : profile.separator)).join('\n')}
    </pre>
  );
}
