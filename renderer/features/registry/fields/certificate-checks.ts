import { readCertificateNumber } from '#shared/domain/registry/certificate-number.ts';
import {
  CATEGORY_NAMES,
  LEVEL_NAMES,
  mostSevereLevel,
  MULTIPLE,
  parseComponents,
} from '#shared/domain/registry/disability.ts';
import { readIdentityNumber, type Sex } from '#shared/domain/registry/identity-number.ts';
import { CERTIFICATE_FAULT_TEXTS } from '#renderer/lib/number-faults.ts';
import type { FieldValues } from '#renderer/lib/person-file/field-spec.ts';

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

type Holder = {
  readonly identityNumber?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly sex?: Sex | undefined;
};

function numberRemarks(values: FieldValues, holder: Holder): readonly string[] {
  const typed = textOf(values['number']);
  if (typed === '') return [];
  const reading = readCertificateNumber(typed);
  if (!reading.ok) return typed.length < 20 ? [] : [CERTIFICATE_FAULT_TEXTS[reading.fault]];
  const identity = readIdentityNumber(reading.identityNumber);
  const said: string[] = [];
  if (holder.identityNumber !== undefined && holder.identityNumber !== reading.identityNumber)
    said.push('残疾人证号的前 18 位和身份证号不一样。');
  if (identity.ok && holder.birthDate !== undefined && holder.birthDate !== identity.birthDate)
    said.push(`证号里的出生日期是 ${identity.birthDate}，档案里是 ${holder.birthDate}。`);
  if (identity.ok && holder.sex !== undefined && holder.sex !== identity.sex)
    said.push('证号里的性别和档案里的不一样。');
  if (values['category'] !== undefined && values['category'] !== reading.category)
    said.push(`证号里的类别是${CATEGORY_NAMES[reading.category]}，和所选的不一样。`);
  if (values['level'] !== undefined && values['level'] !== reading.level)
    said.push(`证号里的等级是${LEVEL_NAMES[reading.level]}，和所选的不一样。`);
  return said;
}

function componentRemarks(values: FieldValues): readonly string[] {
  const typed = textOf(values['components']);
  if (values['category'] !== MULTIPLE)
    return typed === '' ? [] : ['只有多重残疾才分各项，请清空“多重残疾的各项”，或把类别改成多重。'];
  if (typed === '') return ['多重残疾要写明至少两项，如 肢体三级;智力二级。'];
  const components = parseComponents(typed);
  if (!components) return ['看不懂各项。请写成 肢体三级;智力二级，至少两项，每类一次。'];
  const severest = mostSevereLevel(components);
  if (severest === undefined || values['level'] === undefined || values['level'] === severest) return [];
  return [`多重残疾的等级取最重的一项，应是${LEVEL_NAMES[severest]}。`];
}

function dayRemarks({ issuedOn, expiresOn }: FieldValues): readonly string[] {
  if (typeof issuedOn !== 'string' || typeof expiresOn !== 'string') return [];
  return expiresOn <= issuedOn ? ['有效期至应在发证日期以后。'] : [];
}

/** What of a certificate does not fit together, or not to its holder; while it is being typed. */
export function certificateRemarks(values: FieldValues, holder: Holder): readonly string[] {
  return [...numberRemarks(values, holder), ...componentRemarks(values), ...dayRemarks(values)];
}

/** Category and level stand in the number: typing it chooses them. */
export function certificateFollows(changed: FieldValues): FieldValues | undefined {
  const reading = readCertificateNumber(textOf(changed['number']));
  return reading.ok ? { category: reading.category, level: reading.level } : undefined;
}
