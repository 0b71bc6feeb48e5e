import { useQuery } from '@tanstack/react-query';
import type { FormCode } from '#shared/domain/documents/forms.ts';
import { client } from '#renderer/lib/client.ts';
import { drawPaper } from '#renderer/lib/draw-paper.ts';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { PaperPages } from './PaperPages.tsx';

type Props = { readonly form: FormCode; readonly subject: string | null; readonly wording: string };

const ignore = () => undefined;

/** The notice in these words, before they are kept. */
export function WordingPreview({ form, subject, wording }: Props) {
  const { data, isError, error } = useQuery({
    queryKey: ['documents.tryWording', form, subject, wording],
    queryFn: async () => drawPaper((await client.documents.tryWording({ form, subject, wording })).paper),
    gcTime: 0,
  });
  if (isError) return <ErrorState error={error} />;
  return data ? <PaperPages pdf={data.pdf} count={ignore} /> : <Waiting>正在排版…</Waiting>;
}
