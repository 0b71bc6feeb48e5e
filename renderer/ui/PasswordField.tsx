import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';

type Props = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly autoFocus?: boolean;
};

/** A password, hidden until its owner wants to see it; never completed or remembered by the browser. */
export function PasswordField({ onChange, ...rest }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => onChange?.(target.value)}
      suffix={
        <Button
          type="text"
          size="small"
          aria-label="显示密码"
          aria-pressed={shown}
          icon={shown ? <EyeOutlined /> : <EyeInvisibleOutlined />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
