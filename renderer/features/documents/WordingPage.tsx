import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { z } from 'zod';
import { type FormCode, FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { unknownFields } from '#shared/domain/documents/wording.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { WordingPreview } from './WordingPreview.tsx';
import './documents.css';

type Version = {
  readonly seq: number;
  readonly wording: string | null;
  readonly setAt: string;
  readonly setBy: string;
};
type EditorProps = {
  readonly code: FormCode;
  readonly versions: readonly Version[];
  /** Whose paper shows what it comes to; null for the form's example. */
  readonly subject: string | null;
};

function Editor({ code, versions, subject }: EditorProps) {
  const [tried, setTried] = useState<string>();
  const known = FORMS[code].wording;
  const [form] = Form.useForm<{ wording: string }>();
  const [said, setSaid] = useState<string>();
  const navigate = useNavigate();
  const save = useCommand(client.documents.setWording);
  const original = known?.text ?? '';
  const put = (wording: string | null, words: string) =>
    save.mutate({ form: code, wording }, { onSuccess: () => setSaid(words) });
  return (
    <div className="wording-desk">
      <DeskForm
        form={form}
        initialValues={{ wording: versions[0]?.wording ?? original }}
        onFinish={({ wording }) => put(wording, '已保存，以后的文书按新的文字打印。')}
      >
        {save.error && <Alert type="error" showIcon role="alert" title={errorText(save.error)} />}
        <DoneMessage text={said} close={() => setSaid(undefined)} />
        <Form.Item
          name="wording"
          label="文字：第一行是标题，以后每行一段；花括号里是栏目名"
          rules={[
            { required: true, min: 4, message: '文字太短。' },
            {
              validator: (_rule, text: string) => {
                const [field] = unknownFields(text ?? '', known?.fields ?? []);
                return field === undefined
                  ? Promise.resolve()
                  : Promise.reject(new Error(`“{${field}}”不是这种文书的栏目名，请对照右边改正。`));
              },
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 16 }} autoFocus />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit">
            保存（Ctrl+Enter）
          </Button>
          <Button onClick={() => void form.validateFields().then(({ wording }) => setTried(wording), ignore)}>
            {subject === null ? '用示例预览' : '用这个人预览'}
          </Button>
          <Button
            onClick={() => {
              form.setFieldsValue({ wording: original });
              put(null, '已恢复原来的文字。');
            }}
          >
            恢复原来的文字
          </Button>
          <Button onClick={() => void navigate(-1)}>返回</Button>
        </Space>
      </DeskForm>
      <aside>
        {tried !== undefined && <WordingPreview form={code} subject={subject} wording={tried} />}
        <h2>栏目名</h2>
        <ul>
          {(known?.fields ?? []).map((field) => (
            <li key={field}>{`{${field}}`}</li>
          ))}
        </ul>
        <h2>改过的版本</h2>
        <ul>
          {versions.map(({ seq, wording, setAt, setBy }) => (
            <li key={seq}>
              {instantText(setAt)} {setBy}
              {wording === null ? '（恢复原文）' : ''}{' '}
              {wording !== null && (
                <Button size="small" onClick={() => form.setFieldsValue({ wording })}>
                  取出这一版
                </Button>
              )}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

/** What is wrong stands at the field. */
const ignore = () => undefined;

/** The wording of one notice, each version of it, and the program's own. */
export function WordingPage() {
  const { form = '' } = useParams();
  const [search] = useSearchParams();
  const of = search.get('of') ?? '';
  const code = z.enum(FORM_CODES).safeParse(form).data;
  const { data, isError, error } = useQuery({
    queryKey: ['documents.wordings', code],
    queryFn: () => client.documents.wordings({ form: code ?? 'F08' }),
  });
  if (isError) return <ErrorState error={error} />;
  if (!data || code === undefined) return <Waiting>正在读取文字…</Waiting>;
  return (
    <>
      <PageHeader title={`${FORMS[code].name}的文字`} purpose="改的是以后的文书；已经出具的不变。" />
      <Editor code={code} versions={data} subject={of === '' ? null : of} />
    </>
  );
}
