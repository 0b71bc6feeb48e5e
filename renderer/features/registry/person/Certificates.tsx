import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { formatComponents } from '#shared/domain/registry/disability.ts';
import { today } from '#renderer/lib/dates.ts';
import { certificateState, disabilityText } from '../person-words.ts';
import { Block, Editable, Facts } from './Block.tsx';
import { CertificateForm } from './CertificateForm.tsx';
import { usePersonPage } from './person-page.ts';
import { Revealable } from './Revealable.tsx';

type Certificate = PersonFile['certificates'][number];

function stateText({ status, statusSince, expiresOn }: Certificate): string {
  const { text } = certificateState({ certificateStatus: status, certificateExpiresOn: expiresOn }, today());
  return statusSince === null ? text : `${text}，自 ${statusSince}`;
}

function CertificateFacts({ certificate, personId }: { certificate: Certificate; personId: string }) {
  const { id, number, components, issuedOn, expiresOn, generation, issuer, remark } = certificate;
  const kind = disabilityText(certificate);
  return (
    <>
      <Facts
        facts={[
          [
            '残疾人证号',
            <Revealable
              key={id}
              what="残疾人证号"
              masked={number}
              personId={personId}
              field="certificate-number"
              recordId={id}
            />,
          ],
          ['类别等级', components.length > 0 ? `${kind}（${formatComponents(components)}）` : kind],
          ['发证、有效期', `${issuedOn} 至 ${expiresOn}`],
          ['状态', stateText(certificate)],
          [
            '代次、发证机关',
            [generation === null ? '' : `第${generation === 2 ? '二' : '三'}代`, issuer ?? '']
              .filter((part) => part !== '')
              .join('，'),
          ],
          [
            '评定',
            [certificate.assessedOn ?? '', certificate.assessedBy ?? '']
              .filter((part) => part !== '')
              .join('，'),
          ],
          ...(remark === null ? [] : [['证件备注', remark] as const]),
        ]}
      />
      {certificate.events.length > 0 && (
        <ul className="plain-list" aria-label="办理记录">
          {certificate.events.map((event) => (
            <li key={`${event.kind}${event.happenedOn}${event.document ?? ''}`}>
              <span className="number">{event.happenedOn}</span> {event.kind}
              {event.document === null ? '' : `，${event.document}`}
              {event.detail === null ? '' : `，${event.detail}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The person's certificates, the current one first. */
export function Certificates() {
  const { file, editing } = usePersonPage();
  const sorted = file.certificates.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  return (
    <Block
      title="证件"
      add={{ block: 'certificate:new', label: sorted.length === 0 ? '登记证件' : '换了新证' }}
    >
      {sorted.length === 0 && editing !== 'certificate:new' && <p className="quiet">还没有残疾人证。</p>}
      {editing === 'certificate:new' && <CertificateForm certificate={undefined} />}
      {sorted.map((certificate) => (
        <Editable
          key={certificate.id}
          block={`certificate:${certificate.id}`}
          recordId={certificate.id}
          label={certificate.isCurrent ? '证件' : '以前的证件'}
          form={<CertificateForm certificate={certificate} />}
        >
          {!certificate.isCurrent && <span className="quiet">以前的证件</span>}
          <CertificateFacts certificate={certificate} personId={file.id} />
        </Editable>
      ))}
    </Block>
  );
}
