import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { z } from 'zod';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import { today } from '#renderer/lib/dates.ts';
import { drawPaper } from '#renderer/lib/draw-paper.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { PaperDesk } from './PaperDesk.tsx';

/** A form with its invented example: what it looks like before anybody needs it. */
export function ExamplePage() {
  const { form = '' } = useParams();
  const { name } = useSession();
  const code = z.enum(FORM_CODES).safeParse(form).data;
  const { data, isError, error } = useQuery({
    queryKey: ['documents.example', code],
    queryFn: async () => {
      if (code === undefined) throw new Error('No such form');
      const { compose, example, name: title, series } = FORMS[code];
      const number = series === null ? null : '示例〔2026〕1号';
      const furniture = {
        number,
        form: `${code} ${title}`,
        printedAt: `${today()} 示例`,
        printedBy: name,
        margins: USUAL_MARGINS,
      };
      return drawPaper({ sheet: compose(example), furniture });
    },
    gcTime: 0,
  });
  const title = code === undefined ? '表单' : FORMS[code].name;
  return (
    <>
      <PageHeader title={`${title}（示例）`} purpose="里面的人和数字是虚构的。打印时请从办理的地方打开。" />
      {isError ? (
        <ErrorState error={error} />
      ) : data ? (
        <PaperDesk {...data} fileName={`${title}-示例.pdf`} />
      ) : (
        <Waiting>正在排版…</Waiting>
      )}
    </>
  );
}
