import { Form } from 'antd';
import { SHORTEST_PASSWORD } from '#shared/domain/accounts/password.ts';
import { passwordRule } from '#renderer/lib/password-rules.ts';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';

type Props = { readonly label: string; readonly of: Parameters<typeof passwordRule>[0] };

/** A password that an administrator sets for somebody else; they must change it at once. */
export function NewPassword({ label, of }: Props) {
  return (
    <Form.Item
      name="password"
      label={`${label}（至少 ${SHORTEST_PASSWORD} 个字符，本人登录后要改）`}
      rules={[passwordRule(of)]}
    >
      <PasswordField />
    </Form.Item>
  );
}
