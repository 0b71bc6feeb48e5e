import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { changes } from '#shared/contract/registry/changes.ts';
import { parseComponents } from '#shared/domain/registry/disability.ts';
import { readIdentityNumber } from '#shared/domain/registry/identity-number.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { AlikesHint } from './alikes/AlikesHint.tsx';
import { BlockForm, type Saved } from './fields/BlockForm.tsx';
import { CERTIFICATE } from '#renderer/lib/person-file/certificate-specs.ts';
import { certificateFollows, certificateRemarks } from './fields/certificate-checks.ts';
import type { FieldSpec, FieldValues } from '#renderer/lib/person-file/field-spec.ts';
import { BASICS } from '#renderer/lib/person-file/record-specs.ts';
import { Remarks } from './fields/Remarks.tsx';
import './registry.css';

const PREFIX = 'certificate_';
const NUMBER: FieldSpec = {
  name: 'identityNumber',
  label: '身份证号',
  kind: 'identity-number',
  required: true,
};

const textOf = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** The certificate's fields stand in the same form under names of their own, and are needed once its number is there. */
function specsFor(values: FieldValues): readonly FieldSpec[] {
  const hasCertificate = textOf(values[`${PREFIX}number`]) !== undefined;
  const certificate = CERTIFICATE.map(({ masked: _plain, required = false, ...spec }) => ({
    ...spec,
    name: PREFIX + spec.name,
    required: required && hasCertificate,
    ...(spec.name === 'number' ? { heading: '残疾人证（没有就空着）' } : {}),
  }));
  return [NUMBER, ...BASICS.map(({ masked: _plain, ...spec }) => spec), ...certificate];
}

function part(values: FieldValues, ofCertificate: boolean): FieldValues {
  const entries = Object.entries(values).filter(([name]) => name.startsWith(PREFIX) === ofCertificate);
  return Object.fromEntries(
    entries.map(([name, value]) => [ofCertificate ? name.slice(PREFIX.length) : name, value]),
  );
}

function prefixed(values: FieldValues | undefined): FieldValues {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [PREFIX + name, value]));
}

/** What a right number says about its holder is filled in; a certificate's number begins with it. */
function follows(changed: FieldValues, all: FieldValues): FieldValues | undefined {
  const identity = readIdentityNumber(textOf(changed['identityNumber']) ?? '');
  const certificate = certificateFollows(part(changed, true));
  if (!identity.ok && !certificate) return undefined;
  const empty = textOf(all[`${PREFIX}number`]) === undefined;
  return {
    ...(identity.ok ? { birthDate: identity.birthDate, sex: identity.sex } : {}),
    ...(identity.ok && empty ? { [`${PREFIX}number`]: identity.number } : {}),
    ...prefixed(certificate),
  };
}

/** What does not fit together: the number to birth and sex, the certificate to all of them. */
function remarksOn(values: FieldValues): readonly string[] {
  const identity = readIdentityNumber(textOf(values['identityNumber']) ?? '');
  const own: string[] = [];
  if (identity.ok && textOf(values['birthDate']) !== undefined && values['birthDate'] !== identity.birthDate)
    own.push(`身份证号里的出生日期是 ${identity.birthDate}，和所填的不一样。`);
  if (identity.ok && textOf(values['sex']) !== undefined && values['sex'] !== identity.sex)
    own.push('身份证号里的性别和所选的不一样。');
  const holder = identity.ok ? { identityNumber: identity.number } : {};
  return [...own, ...certificateRemarks(part(values, true), holder)];
}

function inputOf(values: FieldValues): FieldValues {
  const { identityNumber, ...basics } = part(values, false);
  const certificate = part(values, true);
  return {
    identityNumber,
    basics,
    certificate:
      certificate['number'] === null
        ? null
        : { ...certificate, components: parseComponents(textOf(certificate['components']) ?? '') ?? [] },
  };
}

/** A person who is not in the files yet. */
export function NewPersonPage() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const add = useCommand(checked(changes.add.input, client.registry.add));
  const [values, setValues] = useState<FieldValues>({});
  const leave = () => void navigate('/registry');
  function save({ values: said }: Saved): void {
    add.mutate(inputOf(said), {
      onSuccess: ({ personId }) => void navigate(`/registry/${personId}`, { replace: true }),
    });
  }
  const typed = {
    identityNumber: textOf(values['identityNumber']),
    certificateNumber: textOf(values[`${PREFIX}number`]),
    name: textOf(values['name']),
    birthDate: textOf(values['birthDate']),
  };
  return (
    <>
      <PageHeader
        title="新建档案"
        purpose="先填身份证号，性别和出生日期会自己填上。没有残疾人证时证件一栏空着。"
      />
      <div className="new-person">
        <BlockForm
          draft={`${pathname}#new`}
          label="新建档案"
          specs={specsFor(values)}
          record={undefined}
          start={{ ethnicCode: '01', [`${PREFIX}status`]: '正常' }}
          reason="none"
          save={save}
          pending={add.isPending}
          error={add.error}
          close={leave}
          typed={(changed, all) => {
            const more = follows(changed, all);
            setValues({ ...all, ...more });
            return more;
          }}
        >
          <Remarks sentences={remarksOn(values)} />
        </BlockForm>
        <AlikesHint typed={typed} />
      </div>
    </>
  );
}
