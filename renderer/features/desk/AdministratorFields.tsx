import { Form, Input } from 'antd';
import { AccountName, Login } from '#shared/contract/accounts.ts';
import { SHORTEST_PASSWORD } from '#shared/domain/accounts/password.ts';
import { passwordRule, sameAs } from '#renderer/lib/password-rules.ts';
import { zodRule } from '#renderer/lib/rules.ts';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';

export type AdministratorValues = {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly again: string;
};

/** Who comes in first: name, login, and a password typed twice. */
export function AdministratorFields() {
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[zodRule(AccountName, '请写姓名，2 到 30 个字。')]}>
        <Input autoComplete="off" placeholder="会写进审计日志和打印件" />
      </Form.Item>
      <Form.Item
        name="login"
        label="登录名"
        rules={[zodRule(Login, '登录名 2 到 20 个字，只用汉字、字母、数字、点和横线。')]}
      >
        <Input autoComplete="off" placeholder="如 wangfang" />
      </Form.Item>
      <Form.Item
        name="password"
        label={`密码（至少 ${SHORTEST_PASSWORD} 个字符）`}
        rules={[passwordRule({ field: 'login' })]}
      >
        <PasswordField />
      </Form.Item>
      <Form.Item name="again" label="再输一次密码" dependencies={['password']} rules={[sameAs('password')]}>
        <PasswordField />
      </Form.Item>
    </>
  );
}
