import { type FileRecord, isFileRecord, recordName } from '#shared/domain/registry/record-names.ts';
import { APPLICATION, ENTITLEMENT, PAID_BEFORE, REVIEW } from './application-specs.ts';
import { CERTIFICATE } from './certificate-specs.ts';
import type { FieldSpec } from './field-spec.ts';
import { fieldText } from './field-text.ts';
import { ACCOUNT, BASICS, GUARDIAN, HOUSEHOLD, INSURANCE, NEED, NOTE, WELFARE } from './record-specs.ts';

/** The fields of a record that have names of their own, by its table. */
const SPECS: Readonly<Record<FileRecord, readonly FieldSpec[]>> = {
  person: BASICS,
  former_number: [],
  certificate: CERTIFICATE,
  certificate_component: [],
  certificate_event: [],
  guardian: GUARDIAN,
  bank_account: ACCOUNT,
  household: HOUSEHOLD,
  household_member: [],
  welfare_status: WELFARE,
  insurance: INSURANCE,
  service_need: NEED,
  person_note: NOTE,
  attachment: [],
  entitlement: ENTITLEMENT,
  application: APPLICATION,
  review_item: REVIEW,
  paid_before: PAID_BEFORE,
};

const specsOf = (record: string): readonly FieldSpec[] => (isFileRecord(record) ? SPECS[record] : []);

const OTHER_FIELDS: Readonly<{ [field: string]: string }> = {
  identityNumber: '身份证号',
  number: '号码',
  status: '状态',
  statusSince: '状态自',
  members: '成员',
  components: '多重残疾的各项',
  isCurrent: '是现在的证',
  fileName: '文件',
  kind: '种类',
  happenedOn: '日期',
  document: '文书',
  detail: '说明',
};

/** A row that was added or taken away as a whole. */
const WHOLE_ROW = '*';

type Changed = {
  readonly record: string;
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
};

const isRow = (value: unknown): value is Readonly<{ [field: string]: unknown }> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

function valueText(spec: FieldSpec | undefined, value: unknown): string {
  if (isEmpty(value)) return '空';
  if (spec && typeof value !== 'object') return fieldText(spec, value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A whole row in the words of its fields; what has no name for people (ids) is left out. */
function rowText(specs: readonly FieldSpec[], row: Readonly<{ [field: string]: unknown }>): string {
  const known = specs.filter(({ name }) => row[name] !== null && row[name] !== undefined);
  const others = Object.keys(OTHER_FIELDS).filter(
    (field) => isPlain(row[field]) && !specs.some(({ name }) => name === field),
  );
  return [
    ...known.map((spec) => `${spec.label} ${valueText(spec, row[spec.name])}`),
    ...others.map((field) => `${OTHER_FIELDS[field] ?? field} ${valueText(undefined, row[field])}`),
  ].join('，');
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** A line of the history: what, and from what to what. */
export function changeWords(changed: Changed): { readonly what: string; readonly how: string } {
  const specs = specsOf(changed.record);
  if (changed.field === WHOLE_ROW) {
    const [verb, row] = isRow(changed.new) ? ['添了', changed.new] : ['删了', changed.old];
    return { what: `${verb}${recordName(changed.record)}`, how: isRow(row) ? rowText(specs, row) : '' };
  }
  const spec = specs.find(({ name }) => name === changed.field);
  return {
    what: spec?.label ?? OTHER_FIELDS[changed.field] ?? changed.field,
    how: `${valueText(spec, changed.old)} → ${valueText(spec, changed.new)}`,
  };
}

/** A field of something that is not there yet; undefined when it stays empty. */
export function newWords({ record, field, new: value }: Changed): string | undefined {
  if (isEmpty(value)) return undefined;
  const spec = specsOf(record).find(({ name }) => name === field);
  return `${spec?.label ?? OTHER_FIELDS[field] ?? field} ${valueText(spec, value)}`;
}
