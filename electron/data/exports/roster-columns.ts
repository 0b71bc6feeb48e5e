import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import {
  CATEGORY_NAMES,
  Category,
  formatComponents,
  Level,
  LEVEL_NAMES,
} from '#shared/domain/registry/disability.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import { findEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';
import type { RosterLine } from '../registry/roster.ts';
import type { ExportColumn } from './write-workbook.ts';

/** How numbers are shown: as they are, or with the part hidden that nobody needs. */
type Shown = {
  readonly identity: (number: string) => string;
  readonly certificate: (number: string) => string;
  readonly phone: (number: string) => string;
  readonly account: (number: string) => string;
};

const asItIs = (number: string) => number;
export const WHOLE: Shown = { identity: asItIs, certificate: asItIs, phone: asItIs, account: asItIs };
export const MASKED: Shown = {
  identity: maskIdentityNumber,
  certificate: maskCertificateNumber,
  phone: maskPhone,
  account: maskAccount,
};

type Column = ExportColumn & {
  readonly read: (line: RosterLine, shown: Shown) => string | null;
};

function column(title: string, width: number, read: Column['read']): Column {
  return { title, width, kind: 'text', read };
}

const orNull = (value: string | null | undefined, show: (text: string) => string = asItIs) =>
  value === null || value === undefined ? null : show(value);

/** The columns of the office's own roster, so that an export comes in again as it went out. */
export const ROSTER_COLUMNS: readonly Column[] = [
  column('姓名', 12, ({ person }) => person.name),
  column('性别', 6, ({ person }) => (person.sex === 'male' ? '男' : '女')),
  column('民族', 10, ({ person }) => findEthnicGroup(person.ethnicCode)?.name ?? person.ethnicCode),
  column('公民身份号码', 21, ({ person }, { identity }) => identity(person.identityNumber)),
  column('残疾人证号', 25, ({ certificate }, shown) => orNull(certificate?.number, shown.certificate)),
  column('残疾类别', 10, ({ certificate }) =>
    certificate ? CATEGORY_NAMES[Category.parse(certificate.category)] : null,
  ),
  column('残疾等级', 10, ({ certificate }) =>
    certificate ? LEVEL_NAMES[Level.parse(certificate.level)] : null,
  ),
  column('多重残疾明细', 22, ({ components }) => formatComponents(components)),
  column('发证日期', 12, ({ certificate }) => orNull(certificate?.issuedOn)),
  column('有效期至', 12, ({ certificate }) => orNull(certificate?.expiresOn)),
  column('证件状态', 12, ({ certificate }) => orNull(certificate?.status)),
  column('状态变更日期', 14, ({ certificate }) => orNull(certificate?.statusSince)),
  column('户口性质', 10, ({ person }) => person.householdType),
  column('乡镇(街道)', 18, ({ person }) => divisionName(townshipCodeOf(person.divisionCode))),
  column('村(社区)', 18, ({ person }) =>
    person.divisionCode !== townshipCodeOf(person.divisionCode) ? divisionName(person.divisionCode) : null,
  ),
  column('联系电话', 14, ({ person }, { phone }) => orNull(person.phone, phone)),
  column('监护人', 12, ({ guardian }) => orNull(guardian?.name)),
  column('与监护人关系', 14, ({ guardian }) => orNull(guardian?.relation)),
  column('监护人电话', 14, ({ guardian }, { phone }) => orNull(guardian?.phone, phone)),
  column('开户银行', 28, ({ account }) => orNull(account?.bank)),
  column('社会保障卡账号', 24, ({ account }, shown) => orNull(account?.number, shown.account)),
  column('档案状态', 10, ({ person }) => person.status),
  column('备注', 30, ({ person }) => person.remark),
];
