import { CATEGORY_NAMES, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { CERTIFICATE_EVENTS, CERTIFICATE_STATUSES } from '#shared/domain/registry/words.ts';
import { type FieldSpec, type FieldValues, optionsOf } from './field-spec.ts';

const CATEGORY_OPTIONS = Object.entries(CATEGORY_NAMES).map(([value, label]) => ({
  value: Number(value),
  label,
}));
const LEVEL_OPTIONS = Object.entries(LEVEL_NAMES).map(([value, label]) => ({ value: Number(value), label }));
const GENERATIONS = [
  { value: 2, label: '第二代' },
  { value: 3, label: '第三代' },
];

/** What a certificate says; `components` of 多重 are typed as rosters write them: 肢体三级;智力二级. */
export const CERTIFICATE: readonly FieldSpec[] = [
  {
    name: 'number',
    label: '残疾人证号',
    kind: 'text',
    required: true,
    masked: true,
    placeholder: '20 位，补办的加 B1',
  },
  { name: 'category', label: '残疾类别', kind: 'choice', options: CATEGORY_OPTIONS, required: true },
  { name: 'level', label: '残疾等级', kind: 'choice', options: LEVEL_OPTIONS, required: true },
  {
    name: 'components',
    label: '多重残疾的各项',
    kind: 'text',
    placeholder: '如 肢体三级;智力二级',
    wide: true,
  },
  { name: 'issuedOn', label: '发证日期', kind: 'day', required: true },
  { name: 'expiresOn', label: '有效期至', kind: 'day', required: true },
  {
    name: 'status',
    label: '证件状态',
    kind: 'choice',
    options: optionsOf(CERTIFICATE_STATUSES),
    required: true,
  },
  { name: 'statusSince', label: '状态自何日', kind: 'day' },
  { name: 'generation', label: '证件代次', kind: 'choice', options: GENERATIONS },
  { name: 'issuer', label: '发证机关', kind: 'text' },
  { name: 'assessedOn', label: '评定日期', kind: 'day' },
  { name: 'assessedBy', label: '评定机构', kind: 'text' },
  { name: 'remark', label: '证件备注', kind: 'text', wide: true },
];

/** What happened to it, when this change is more than a slip of the pen. */
export const CERTIFICATE_EVENT: readonly FieldSpec[] = [
  {
    name: 'eventKind',
    label: '办了什么',
    kind: 'choice',
    options: optionsOf(CERTIFICATE_EVENTS),
    heading: '办理记录（只是改正录错的，就空着）',
  },
  { name: 'eventDay', label: '办理日期', kind: 'day' },
  { name: 'eventDocument', label: '文书编号', kind: 'text' },
  { name: 'eventDetail', label: '说明', kind: 'text', wide: true },
];

const EVENT_FIELDS = new Set(CERTIFICATE_EVENT.map(({ name }) => name));

/** A form's values as what the certificate says, and what happened to it. */
export function partCertificate(values: FieldValues): { values: FieldValues; event: FieldValues | null } {
  const certificate = Object.fromEntries(Object.entries(values).filter(([name]) => !EVENT_FIELDS.has(name)));
  const { eventKind, eventDay, eventDocument, eventDetail } = values;
  if (eventKind === null || eventKind === undefined) return { values: certificate, event: null };
  return {
    values: certificate,
    event: {
      kind: eventKind,
      happenedOn: eventDay ?? null,
      document: eventDocument ?? null,
      detail: eventDetail ?? null,
    },
  };
}
