import { readIdentity } from '#shared/domain/imports/cells/numbers.ts';
import { readName } from '#shared/domain/imports/cells/text.ts';
import type { Subject } from '#shared/domain/imports/records.ts';
import type { CheckContext, ColumnSpec, RowCells } from '#shared/domain/imports/sheet-profile.ts';
import { type Identity, isFirstRegisteredElsewhere } from '#shared/domain/registry/identity-number.ts';

export const SERIAL: ColumnSpec = { title: '序号', aliases: ['编号', 'No', '顺序号'], presence: 'ignored' };
export const NOTE: ColumnSpec = { title: '备注', aliases: ['说明'], presence: 'optional' };
export const NAME: ColumnSpec = {
  title: '姓名',
  aliases: ['残疾人姓名', '申请人姓名', '申请人', '户名'],
  presence: 'required',
  own: true,
};
export const IDENTITY: ColumnSpec = {
  title: '公民身份号码',
  aliases: ['身份证号', '身份证号码', '居民身份证号', '居民身份证号码', '身份证', '证件号码', '身份号码'],
  presence: 'required',
  own: true,
};
export const BANK: ColumnSpec = {
  title: '开户银行',
  aliases: ['开户行', '银行', '银行名称'],
  presence: 'optional',
};
export const ACCOUNT: ColumnSpec = {
  title: '账号',
  aliases: [
    '社会保障卡账号',
    '银行账号',
    '社保卡账号',
    '卡号',
    '银行卡号',
    '帐号',
    '一卡通账号',
    '一卡通卡号',
  ],
  presence: 'optional',
  own: true,
};

type SubjectField = 'name' | 'identity';

/** The identity number; where somebody was first registered is only worth a warning. */
export function readOwnIdentity(
  cells: RowCells<'identity'>,
  { countyCode }: CheckContext,
): Identity | undefined {
  const identity = cells.read('identity', readIdentity);
  if (identity && isFirstRegisteredElsewhere(identity, countyCode)) {
    cells.warn('identity', { code: 'identity-region-elsewhere', region: identity.regionCode });
  }
  return identity;
}

/** Whom the row is about, when both name and number can be read. */
export function readSubject(cells: RowCells<SubjectField>, context: CheckContext): Subject | undefined {
  const name = cells.read('name', readName);
  const identity = readOwnIdentity(cells, context);
  return name === undefined || identity === undefined ? undefined : subjectOf(name, identity);
}

export function subjectOf(name: string, { number, birthDate, sex }: Identity): Subject {
  return { name, identityNumber: number, birthDate, sex };
}
