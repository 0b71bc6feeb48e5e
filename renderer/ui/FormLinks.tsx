import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { Subject } from '#shared/domain/documents/form.ts';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { client } from '#renderer/lib/client.ts';

type Props = {
  /** What is at hand, by id. */
  readonly subjects: Readonly<Partial<Record<Subject, string>>>;
};

/** 打印表单: every form of what is at hand, each leading to its preview. */
export function FormLinks({ subjects }: Props) {
  const navigate = useNavigate();
  const items = FORM_CODES.flatMap((code) => {
    const { subject, name } = FORMS[code];
    const id = subjects[subject];
    return id === undefined ? [] : [{ key: `/documents/preview/${code}/${id}`, label: name }];
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void navigate(key) }}
      onOpenChange={(isOpen) => {
        if (isOpen) void client.shell.readyPaper({});
      }}
    >
      <Button>打印表单</Button>
    </Dropdown>
  );
}
