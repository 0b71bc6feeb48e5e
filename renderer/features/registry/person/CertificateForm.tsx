import { useState } from 'react';
import { changes } from '#shared/contract/registry/changes.ts';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { formatComponents, parseComponents } from '#shared/domain/registry/disability.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { BlockForm, type Saved } from '../fields/BlockForm.tsx';
import {
  CERTIFICATE,
  CERTIFICATE_EVENT,
  partCertificate,
} from '#renderer/lib/person-file/certificate-specs.ts';
import { certificateFollows, certificateRemarks } from '../fields/certificate-checks.ts';
import type { FieldValues } from '#renderer/lib/person-file/field-spec.ts';
import { Remarks } from '../fields/Remarks.tsx';
import { usePersonPage } from './person-page.ts';

type Props = { readonly certificate: PersonFile['certificates'][number] | undefined };

const SPECS = [...CERTIFICATE, ...CERTIFICATE_EVENT];

/** Components stand in the form as rosters write them. */
function asTyped(certificate: Props['certificate']): FieldValues | undefined {
  return certificate && { ...certificate, components: formatComponents(certificate.components) };
}

/** A certificate, checked while it is typed; a new one takes the place of the old one. */
export function CertificateForm({ certificate }: Props) {
  const { file, edit, draftOf } = usePersonPage();
  const save = useCommand(checked(changes.saveCertificate.input, client.registry.saveCertificate));
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const close = () => edit(undefined);

  function finish({ values, reason }: Saved): void {
    const { values: said, event } = partCertificate(values);
    const isSaid = !certificate || 'components' in said;
    const typed = typeof said['components'] === 'string' ? parseComponents(said['components']) : [];
    const input = {
      personId: file.id,
      certificateId: certificate?.id ?? null,
      values: isSaid ? { ...said, components: typed ?? [] } : said,
      event,
      reason,
    };
    save.mutate(input, { onSuccess: close });
  }
  return (
    <BlockForm
      draft={draftOf(`certificate:${certificate?.id ?? 'new'}`)}
      label={certificate ? '修改证件' : '登记证件'}
      specs={SPECS}
      record={asTyped(certificate)}
      start={{ status: '正常' }}
      reason={certificate ? 'optional' : 'none'}
      save={finish}
      pending={save.isPending}
      error={save.error}
      close={close}
      typed={(changed, all) => {
        setRemarks(certificateRemarks(all, { birthDate: file.basics.birthDate, sex: file.basics.sex }));
        return certificateFollows(changed);
      }}
    >
      <Remarks sentences={remarks} />
    </BlockForm>
  );
}
