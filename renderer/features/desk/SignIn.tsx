import { Alert, Button, Radio } from 'antd';
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import type { DeskState, Session } from '#shared/contract/desk.ts';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { Door } from './Door.tsx';
import { SignInForm } from './SignInForm.tsx';

const Recover = lazy(() =>
  import('./Recover.tsx').then(({ Recover: component }) => ({ default: component })),
);

type Props = {
  readonly door: Extract<DeskState, { state: 'locked' }>;
  readonly enter: (session: Session) => void;
};

/** The office's door: who are you, and your password. */
export function SignIn({ door, enter }: Props) {
  const [login, setLogin] = useState(door.accounts[0]?.login ?? '');
  const [byCode, setByCode] = useState(false);
  const account = door.accounts.find((candidate) => candidate.login === login);
  // In the password there is nothing above or below: the keys choose whose it is. What was typed for another goes.
  function onKeyDown(event: KeyboardEvent): void {
    const { key, target } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
    if (step === undefined || !(target instanceof HTMLInputElement) || target.type === 'radio') return;
    event.preventDefault();
    const at = door.accounts.findIndex((each) => each.login === login);
    const next = door.accounts.at((at + step) % door.accounts.length);
    if (next) setLogin(next.login);
  }
  if (byCode) {
    return (
      <Suspense>
        <Recover why="passwords-forgotten" enter={enter} back={() => setByCode(false)} />
      </Suspense>
    );
  }
  return (
    <Door title={door.office} purpose="选择账户，输入密码。上下键换账户，Enter 登录。">
      {door.practice && (
        <Alert
          type="warning"
          showIcon
          title="演练模式：这里的人都是虚构的"
          description={`每个账户的密码都是 ${PRACTICE_PASSWORD}`}
        />
      )}
      {/* The keys of the two fields in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown}>
        <Radio.Group
          className="door-accounts"
          aria-label="账户"
          value={login}
          onChange={({ target }: { target: { value?: unknown } }) => setLogin(String(target.value))}
          options={door.accounts.map((each) => ({ value: each.login, label: each.name }))}
        />
        <SignInForm key={login} login={login} enter={enter} waitSeconds={account?.waitSeconds ?? 0} />
      </div>
      {!door.practice && (
        <Button type="link" block onClick={() => setByCode(true)}>
          所有人都忘了密码：用恢复码打开
        </Button>
      )}
    </Door>
  );
}
