import { readWord } from '#shared/domain/imports/cells/words.ts';
import { SUBSIDIES, type Subsidy } from '#shared/domain/imports/records.ts';
import type { ColumnSpec } from '#shared/domain/imports/sheet-profile.ts';

export const SUBSIDY: ColumnSpec = {
  title: '补贴类型',
  aliases: ['补贴类别', '补贴种类', '补贴名称', '申请补贴'],
  presence: 'required',
};

export const readSubsidy = readWord<Subsidy>([
  ['SHBT', SUBSIDIES.SHBT, '困难残疾人生活补贴金', '困难生活补贴', '生活补贴', '困难补贴', '困难', '生活'],
  ['HLBT', SUBSIDIES.HLBT, '重度护理补贴', '护理补贴', '重度补贴', '重度', '护理'],
]);
