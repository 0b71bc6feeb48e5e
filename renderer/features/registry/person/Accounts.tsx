import { today } from '#renderer/lib/dates.ts';
import { ACCOUNT } from '#renderer/lib/person-file/record-specs.ts';
import { Block } from './Block.tsx';
import { usePersonPage } from './person-page.ts';
import { Records } from './Records.tsx';
import { Revealable } from './Revealable.tsx';

/** Where money for the person goes, and whose account that is. */
export function Accounts() {
  const { file } = usePersonPage();
  return (
    <Block title="账户" add={{ block: 'account:new', label: '添账户' }}>
      <Records
        kind="account"
        label="账户"
        specs={ACCOUNT}
        records={file.accounts}
        start={{ holderName: file.basics.name, holderRelation: '本人', kind: '社保卡', validFrom: today() }}
        empty="没有登记账户，补贴发不出去。"
      >
        {({ id, bank, kind, number, holderName, holderRelation, holderReason, validFrom, validTo }) => (
          <>
            <b>
              {bank} {kind}
            </b>
            <Revealable what="账号" masked={number} personId={file.id} field="account-number" recordId={id} />
            <span>
              户名 {holderName}（{holderRelation}）{holderReason === null ? '' : `：${holderReason}`}
            </span>
            <span className="quiet number">
              {validFrom === null ? '' : `自 ${validFrom}`}
              {validTo === null ? '' : ` 到 ${validTo}`}
            </span>
          </>
        )}
      </Records>
    </Block>
  );
}
