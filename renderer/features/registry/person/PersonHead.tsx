import { Button, Tag } from 'antd';
import { ageOn, Day } from '#shared/domain/day.ts';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { today } from '#renderer/lib/dates.ts';
import { placeName } from '#renderer/lib/places.ts';
import { certificateState, disabilityText } from '../person-words.ts';
import { SEX_NAMES } from '#renderer/lib/person-file/record-specs.ts';
import { Editable } from './Block.tsx';
import { usePersonPage } from './person-page.ts';
import { FormLinks } from '#renderer/ui/FormLinks.tsx';
import { Portrait } from './Portrait.tsx';
import { Revealable } from './Revealable.tsx';
import { IdentityNumberForm } from './IdentityNumberForm.tsx';
import { StatusForm } from './StatusForm.tsx';

const STATUS_COLORS = {
  在册: 'success',
  待核: 'warning',
  迁出: 'default',
  死亡: 'default',
  注销: 'default',
} as const;

function statusText({ status, statusSince }: PersonFile): string {
  return statusSince === null ? status : `${status}，自 ${statusSince}`;
}

function CertificateLine({ file }: { readonly file: PersonFile }) {
  const current = file.certificates.find(({ isCurrent }) => isCurrent);
  if (!current) return <span>没有残疾人证</span>;
  const state = certificateState(
    { certificateStatus: current.status, certificateExpiresOn: current.expiresOn },
    today(),
  );
  return (
    <>
      <b>{disabilityText(current)}</b>
      <span className={state.urgent ? 'urgent' : ''}>
        {state.text}，有效期至 {current.expiresOn}
      </span>
    </>
  );
}

/** Who it is, at a glance. */
export function PersonHead() {
  const { file, canEdit, edit, editing } = usePersonPage();
  const { basics, id } = file;
  const born = Day.safeParse(basics.birthDate);
  const now = Day.parse(today());
  return (
    <header className="person-head">
      <Portrait />
      <div className="person-lines">
        <div className="person-line">
          <h1>{basics.name}</h1>
          <span>
            {SEX_NAMES[basics.sex]}，{born.success ? `${ageOn(born.data, now)} 岁` : basics.birthDate}
          </span>
          <CertificateLine file={file} />
          <Tag color={STATUS_COLORS[file.status]}>{statusText(file)}</Tag>
          {canEdit && editing !== 'status' && (
            <Button size="small" onClick={() => edit('status')}>
              改状态
            </Button>
          )}
          <FormLinks subjects={{ person: id }} />
        </div>
        <div className="person-line">
          <span>{placeName(basics.divisionCode)}</span>
          <Editable block="number" label="身份证号" form={<IdentityNumberForm />}>
            <span className="quiet">身份证号</span>{' '}
            <Revealable
              what="身份证号"
              masked={file.maskedIdentityNumber}
              personId={id}
              field="identity-number"
            />
          </Editable>
          <span>
            <span className="quiet">电话</span>{' '}
            {basics.phone === null ? (
              '没有登记'
            ) : (
              <Revealable what="电话" masked={basics.phone} personId={id} field="phone" />
            )}
          </span>
          {file.isFirstRegisteredElsewhere && <span className="quiet">号码首次登记在外县</span>}
          {file.formerNumbers.map(({ id: former, maskedIdentityNumber, until }) => (
            <span key={former} className="quiet number">
              {until} 以前的号码 {maskedIdentityNumber}
            </span>
          ))}
        </div>
        {editing === 'status' && <StatusForm />}
      </div>
    </header>
  );
}
