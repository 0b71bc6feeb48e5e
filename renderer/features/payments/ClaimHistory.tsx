import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Space } from 'antd';
import { Link } from 'react-router';
import { formatYuan } from '#shared/domain/money.ts';
import { RECOVERY_KIND_NAMES } from '#shared/domain/payments/recovery.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import { type OverpaymentRow, stopText } from './words.ts';

type Props = { readonly claim: OverpaymentRow; readonly close: () => void };

/** What became of a month that was paid too much, in the order of events. */
export function ClaimHistory({ claim, close }: Props) {
  const { id, personId, name, program, forMonth, cause, foundOn, foundIn, outstandingFen } = claim;
  const { data = [], error } = useQuery({
    queryKey: ['payments.recoveries', id],
    queryFn: () => client.payments.recoveries({ overpaymentId: id }),
  });
  return (
    <Modal
      open
      width={680}
      title={`${name} ${forMonth} ${PROGRAM_NAMES[program]}`}
      onCancel={close}
      footer={
        <Button type="primary" autoFocus onClick={close}>
          关上
        </Button>
      }
    >
      <p>
        {foundOn} 复核发放单 {foundIn} 号时查出，原因：{stopText(cause)}。还欠 {formatYuan(outstandingFen)}{' '}
        元。
      </p>
      {error && <ErrorState error={error} />}
      {data.length === 0 ? (
        <p className="quiet">还没有退回，也没有核销。</p>
      ) : (
        <ul className="plain-list" aria-label="经过">
          {data.map(({ seq, kind, amountFen, happenedOn, document, by }) => (
            <li key={seq}>
              {happenedOn} {RECOVERY_KIND_NAMES[kind]} {formatYuan(amountFen)} 元，{document}（{by}）
            </li>
          ))}
        </ul>
      )}
      <Space>
        <Link to={`/registry/${personId}`}>打开档案</Link>
        <Link to={`/programs/${personId}/${program}/${forMonth}`}>为什么</Link>
      </Space>
    </Modal>
  );
}
