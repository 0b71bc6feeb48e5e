import { formatYuan } from '#shared/domain/money.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import { today } from '#renderer/lib/dates.ts';
import { INSURANCE, WELFARE } from '#renderer/lib/person-file/record-specs.ts';
import { Block } from './Block.tsx';
import { usePersonPage } from './person-page.ts';
import { Records } from './Records.tsx';

/** What other departments say of the person, and what insures them. */
export function WelfareAndInsurance() {
  const { file } = usePersonPage();
  return (
    <>
      <Block title="待遇" add={{ block: 'welfare:new', label: '添待遇' }}>
        <Records
          kind="welfare"
          label="待遇"
          specs={WELFARE}
          records={file.welfare}
          removable
          start={{ startMonth: today().slice(0, 7), checkedOn: today() }}
          empty="别的部门没有给过待遇，或者还没有比对。"
        >
          {({ kind, amountFen, startMonth, endMonth, source, checkedOn }) => (
            <>
              <b>{WELFARE_NAMES[kind]}</b>
              <span className="number">
                {startMonth} 至 {endMonth ?? '今'}
              </span>
              {amountFen !== null && <span className="number">{formatYuan(amountFen)} 元/月</span>}
              <span className="quiet">
                {source}，{checkedOn} 核对
              </span>
            </>
          )}
        </Records>
      </Block>
      <Block title="参保" add={{ block: 'insurance:new', label: '添年度' }}>
        <Records
          kind="insurance"
          label="参保"
          specs={INSURANCE}
          records={file.insurance}
          removable
          start={{ year: Number(today().slice(0, 4)) }}
          empty="没有登记参保。"
        >
          {({ year, pension, medical, isPremiumSubsidised }) => (
            <>
              <b>{year} 年</b>
              <span>养老 {pension ?? '未填'}</span>
              <span>医疗 {medical ?? '未填'}</span>
              <span>{isPremiumSubsidised ? '有代缴补助' : '没有代缴补助'}</span>
            </>
          )}
        </Records>
      </Block>
    </>
  );
}
