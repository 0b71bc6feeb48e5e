import { readWord } from '#shared/domain/imports/cells/words.ts';
import type { ColumnSpec } from '#shared/domain/imports/sheet-profile.ts';
import { type Program, PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';

export const PROGRAM: ColumnSpec = {
  title: '补贴类型',
  aliases: ['补贴类别', '补贴种类', '补贴名称', '申请补贴'],
  presence: 'required',
};

export const readProgram = readWord<Program>([
  [
    'living',
    PROGRAM_NAMES.living,
    '困难残疾人生活补贴金',
    '困难生活补贴',
    '生活补贴',
    '困难补贴',
    '困难',
    '生活',
  ],
  ['nursing', PROGRAM_NAMES.nursing, '重度护理补贴', '护理补贴', '重度补贴', '重度', '护理'],
]);
