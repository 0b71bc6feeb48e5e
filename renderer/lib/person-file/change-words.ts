import { APPLICATION, ENTITLEMENT, PAID_BEFORE, REVIEW } from './application-specs.ts';
import { CERTIFICATE } from './certificate-specs.ts';
import type { FieldSpec } from './field-spec.ts';
import { fieldText } from './field-text.ts';
import { ACCOUNT, BASICS, GUARDIAN, HOUSEHOLD, INSURANCE, NEED, NOTE, WELFARE } from './record-specs.ts';

type Record = { readonly name: string; readonly specs: readonly FieldSpec[] };

/** What the history calls a record is where it is kept; people call it otherwise. */
const RECORDS: Readonly<{ [record: string]: Record }> = {
  person: { name: '概况', specs: BASICS },
  former_number: { name: '以前的身份证号', specs: [] },
  certificate: { name: '证件', specs: CERTIFICATE },
  certificate_component: { name: '多重残疾的各项', specs: [] },
  certificate_event: { name: '证件办理', specs: [] },
  guardian: { name: '监护人', specs: GUARDIAN },
  bank_account: { name: '账户', specs: ACCOUNT },
  household: { name: '家庭', specs: HOUSEHOLD },
  household_member: { name: '家庭成员', specs: [] },
  welfare_status: { name: '待遇', specs: WELFARE },
  insurance: { name: '参保', specs: INSURANCE },
  service_need: { name: '需求', specs: NEED },
  person_note: { name: '备注', specs: NOTE },
  attachment: { name: '附件', specs: [] },
  entitlement: { name: '补贴', specs: ENTITLEMENT },
  application: { name: '补贴申请', specs: APPLICATION },
  review_item: { name: '年度复核', specs: REVIEW },
  paid_before: { name: '以往发放', specs: PAID_BEFORE },
};

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
function rowText(record: Record, row: Readonly<{ [field: string]: unknown }>): string {
  const known = record.specs.filter(({ name }) => row[name] !== null && row[name] !== undefined);
  const others = Object.keys(OTHER_FIELDS).filter(
    (field) => isPlain(row[field]) && !record.specs.some(({ name }) => name === field),
  );
  return [
    ...known.map((spec) => `${spec.label} ${valueText(spec, row[spec.name])}`),
    ...others.map((field) => `${OTHER_FIELDS[field] ?? field} ${valueText(undefined, row[field])}`),
  ].join('，');
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** A line of the history: what, and from what to what. */
export function changeWords(changed: Changed): { readonly what: string; readonly how: string } {
  const record = RECORDS[changed.record] ?? { name: changed.record, specs: [] };
  if (changed.field === WHOLE_ROW) {
    const [verb, row] = isRow(changed.new) ? ['添了', changed.new] : ['删了', changed.old];
    return { what: `${verb}${record.name}`, how: isRow(row) ? rowText(record, row) : '' };
  }
  const spec = record.specs.find(({ name }) => name === changed.field);
  return {
    what: spec?.label ?? OTHER_FIELDS[changed.field] ?? changed.field,
    how: `${valueText(spec, changed.old)} → ${valueText(spec, changed.new)}`,
  };
}

/** A field of something that is not there yet; undefined when it stays empty. */
export function newWords({ record, field, new: value }: Changed): string | undefined {
  if (isEmpty(value)) return undefined;
  const spec = RECORDS[record]?.specs.find(({ name }) => name === field);
  return `${spec?.label ?? OTHER_FIELDS[field] ?? field} ${valueText(spec, value)}`;
}
