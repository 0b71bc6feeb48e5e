import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { type FormCode, FORMS } from '#shared/domain/documents/forms.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { ErrorState } from './States.tsx';

type Props = {
  readonly form: FormCode;
  /** What the button calls it. */
  readonly what: string;
  /** Of whom or what each sheet is, in the list's order. */
  readonly items: readonly { readonly subject: string; readonly name: string }[];
};

/** 批量打印: a sheet for each of those that are selected, as a run that can be stopped and gone on with. */
export function PrintRun({ form, what, items }: Props) {
  const navigate = useNavigate();
  const { role } = useSession();
  const begin = useCommand(client.documents.beginRun);
  if (items.length === 0 || !CLERKS.includes(role)) return null;
  const title = `${FORMS[form].name}，${items.length} 份`;
  return (
    <>
      <Button
        disabled={begin.isPending}
        onClick={() =>
          begin.mutate(
            { form, title, items: [...items] },
            { onSuccess: ({ runId }) => void navigate(`/documents/runs/${runId}`) },
          )
        }
      >
        批量打印{what}（{items.length} 份）
      </Button>
      {begin.error && <ErrorState error={begin.error} />}
    </>
  );
}
