import { QRCode } from 'antd';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import type { RecoverySheet } from '#shared/domain/accounts/recovery-sheet.ts';

function hex(code: string): string {
  const parsed = parseRecoveryCode(code);
  if (!('key' in parsed)) return '';
  return [...parsed.key].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The paper for the office's safe: with it alone the database opens, in this program or another. */
export function RecoverySheetPage({ sheet }: { readonly sheet: RecoverySheet }) {
  return (
    <main className="sheet">
      <h1>数据恢复单</h1>
      <p>单位：{sheet.office}</p>
      <p>
        打印：{sheet.printedAt}　{sheet.printedBy}
      </p>
      <h2>恢复码</h2>
      <ol className="recovery-groups">
        {sheet.code.split('-').map((group, index) => (
          <li key={group}>
            <small>第 {index + 1} 组</small>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      <div className="sheet-code">
        <QRCode type="svg" value={sheet.code} size={150} bordered={false} errorLevel="M" />
        <div>
          <h2>什么时候用</h2>
          <p>所有人都忘了密码，钥匙文件丢了或坏了，或者在新电脑上恢复备份。</p>
          <p>打开业务台，选“用恢复码打开”，照上面抄写。抄错时会指出是第几组。</p>
          <h2>怎么保管</h2>
          <p>放进单位保险柜。谁拿到它，谁就能打开全部数据；不要拍照，不要放在电脑里。</p>
          <p>数据换过钥匙以后，这一张作废，用新的一张替换。</p>
        </div>
      </div>
      <h2>没有业务台时</h2>
      <p>数据文件是 SQLCipher 4 格式。用任何支持它的工具，以下面的 256 位原始密钥（十六进制）打开：</p>
      <p className="raw-key">{hex(sheet.code)}</p>
      <h2>交接</h2>
      <p>放入保险柜：　　　　年　　月　　日　　　经手人：　　　　　　　保管人：</p>
    </main>
  );
}
