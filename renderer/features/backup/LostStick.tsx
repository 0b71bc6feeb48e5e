import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '#renderer/lib/session.ts';
import { RekeyDialog } from './RekeyDialog.tsx';

/** What a lost stick means, and what can be done. */
export function LostStick({ busy }: { readonly busy: boolean }) {
  const { role } = useSession();
  const [rekeying, setRekeying] = useState(false);
  return (
    <section aria-labelledby="backup-lost">
      <h2 id="backup-lost">U 盘丢了怎么办</h2>
      <p>
        U
        盘上的内容是加密的，没有密码或恢复码谁也打不开。能打开它的，是备份那天在用的账户的密码，和那时的恢复单。
      </p>
      <p>
        密码或恢复单可能也被人知道的，请换钥匙：数据换一把新钥匙加密，旧恢复单从此打不开它；以前的备份还是老样子，照旧用那时的密码打开。
        换完请马上再备份一份。
      </p>
      {role === 'admin' && (
        <Button disabled={busy} onClick={() => setRekeying(true)}>
          换钥匙…
        </Button>
      )}
      {rekeying && <RekeyDialog close={() => setRekeying(false)} />}
    </section>
  );
}
