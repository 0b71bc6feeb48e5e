import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useRef } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { z } from 'zod';
import type { Asked, Composed } from '#shared/contract/documents.ts';
import { ADMINS, CLERKS } from '#shared/domain/accounts/roles.ts';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { client } from '#renderer/lib/client.ts';
import { drawPaper, type DrawnPaper } from '#renderer/lib/draw-paper.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { queryClient } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { MarginsForm } from './MarginsForm.tsx';
import { PaperDesk } from './PaperDesk.tsx';
import { isNumberTaken, printDocument, type PrintOrder, sentText } from './printing.ts';
import { saveDocx } from './save-docx.ts';

const VALUE_PREFIX = 'v:';
const PREVIEW = ['documents.preview'];

/** What the address asks for: form, subject, place, and what the clerk wrote. */
function useAsked(): Asked | undefined {
  const { form = '', subject } = useParams();
  const [search] = useSearchParams();
  return useMemo(() => {
    const code = z.enum(FORM_CODES).safeParse(form);
    if (!code.success) return undefined;
    const values = [...search].flatMap(([name, value]): [string, string][] =>
      name.startsWith(VALUE_PREFIX) ? [[name.slice(VALUE_PREFIX.length), value]] : [],
    );
    return {
      form: code.data,
      subject: subject ?? null,
      place: search.get('place'),
      values: Object.fromEntries(values),
    };
  }, [form, subject, search]);
}

/** Issues what was looked at; where another paper has its number by now, the preview is made again with the next. */
async function issue(paper: Parameters<typeof client.documents.issue>[0]): Promise<string> {
  try {
    return (await client.documents.issue(paper)).documentId;
  } catch (error) {
    if (isNumberTaken(error)) await queryClient.invalidateQueries({ queryKey: PREVIEW });
    throw error;
  }
}

type Drawn = { readonly composed: Composed; readonly paper: DrawnPaper };

function Previewed({ asked, drawn }: { readonly asked: Asked; readonly drawn: Drawn }) {
  const { composed, paper } = drawn;
  const { pdf, missing } = paper;
  const { role } = useSession();
  // Printed twice from one preview it is the same document.
  const issued = useRef<string>(undefined);
  async function print(order: PrintOrder, pages: number): Promise<string> {
    const { number, title } = composed;
    issued.current ??= await issue({ ...asked, number, title, pages, pdf, run: null });
    const sent = await printDocument({ documentId: issued.current, pdf }, order);
    void queryClient.invalidateQueries({ queryKey: ['documents.archive'] });
    return sentText(sent, '，并已存档');
  }
  const { sheet } = composed.paper;
  return (
    <PaperDesk
      pdf={pdf}
      missing={missing}
      lacking={composed.lacking}
      fileName={composed.fileName}
      print={CLERKS.includes(role) ? print : undefined}
      more={
        <>
          {sheet.kind === 'notice' && (
            <Button onClick={() => void saveDocx(sheet, composed.fileName)}>存成 Word 文档</Button>
          )}
          {CLERKS.includes(role) && sheet.kind !== 'notice' && (
            <MarginsForm form={asked.form} margins={composed.paper.furniture.margins} />
          )}
          {ADMINS.includes(role) && FORMS[asked.form].wording && (
            <Link to={`/documents/wording/${asked.form}?${new URLSearchParams({ of: asked.subject ?? '' })}`}>
              改这种文书的文字
            </Link>
          )}
        </>
      }
    />
  );
}

/** A form of somebody or something, as it will be printed. */
export function PreviewPage() {
  const asked = useAsked();
  const navigate = useNavigate();
  const { data, isError, error, refetch } = useQuery({
    queryKey: [...PREVIEW, asked],
    queryFn: async (): Promise<Drawn> => {
      if (!asked) throw new Error('No such form');
      const composed = await client.documents.compose(asked);
      return { composed, paper: await drawPaper(composed.paper) };
    },
    enabled: asked !== undefined,
    gcTime: 0,
  });
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '回到原来的页', run: () => void navigate(-1) }],
    [navigate],
  );
  useKeys(keys);
  if (!asked) return <ErrorState error={undefined} />;
  const name = FORMS[asked.form].name;
  return (
    <>
      <PageHeader
        title={name}
        purpose={data?.composed.paper.furniture.number ?? '看到的就是打印和存档的。按 Esc 回到原来的页。'}
      />
      {isError ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <Previewed asked={asked} drawn={data} />
      ) : (
        <Waiting>正在排版…</Waiting>
      )}
    </>
  );
}
