import { z } from 'zod';
import { Fen, formatYuan, sumFen, yuanInWords } from '#shared/domain/money.ts';
import { form, opinion, pairs } from '../form.ts';
import type { Column } from '../sheet.ts';

const Line = z.strictObject({
  township: z.string(),
  village: z.string(),
  name: z.string(),
  maskedIdentityNumber: z.string(),
  program: z.string(),
  forMonth: z.string(),
  kind: z.string(),
  rateFen: Fen,
  amountFen: Fen,
  bank: z.string(),
  maskedAccount: z.string(),
  holder: z.string(),
});

const Batch = z.strictObject({
  office: z.string(),
  month: z.string(),
  batchNumber: z.int(),
  madeBy: z.string(),
  confirmedBy: z.string(),
  place: z.string(),
  ledgerHead: z.string().nullable(),
});
const BATCH = {
  office: '林西县残疾人联合会',
  month: '2026年11月',
  batchNumber: 3,
  madeBy: '王芳',
  confirmedBy: '李娜',
  place: '',
  ledgerHead: '9f2c4d7b1e',
};

const COLUMNS: readonly Column[] = [
  { title: '序号', width: 11, align: 'center' },
  { title: '乡镇（街道）', width: 22, align: 'left' },
  { title: '村（社区）', width: 24, align: 'left' },
  { title: '姓名', width: 19, align: 'left' },
  { title: '身份证号', width: 38, align: 'left' },
  { title: '补贴类型', width: 34, align: 'left' },
  { title: '月份', width: 16, align: 'center' },
  { title: '种类', width: 13, align: 'center' },
  { title: '月标准', width: 16, align: 'right' },
  { title: '实发（元）', width: 19, align: 'right' },
  { title: '账号', width: 38, align: 'left' },
  { title: '户名', width: 17, align: 'left' },
];
const AMOUNT_COLUMN = 9;

/** F14 补贴发放花名册 (domain section 2.2), of the county, a town or a village. */
export const F14 = form({
  name: '补贴发放花名册',
  subject: 'batch',
  series: '林残册',
  model: Batch.extend({ lines: z.array(Line) }),
  example: {
    ...BATCH,
    place: '林西镇',
    lines: ['巴图', '乌云', '其其格'].map((name) => ({
      township: '林西镇',
      village: '东风村',
      name,
      maskedIdentityNumber: '150424********0013',
      program: '重度残疾人护理补贴',
      forMonth: '2026-11',
      kind: '当月',
      rateFen: Fen.parse(12500),
      amountFen: Fen.parse(12500),
      bank: '内蒙古农村信用社林西支行',
      maskedAccount: '***************1234',
      holder: name,
    })),
  },
  compose: ({ lines, place, month, batchNumber, madeBy, confirmedBy, ledgerHead }) => ({
    kind: 'register',
    orientation: 'landscape',
    title: `${month}残疾人两项补贴发放花名册`,
    subtitle: `${place === '' ? '全县' : place}　发放单 ${batchNumber} 号　制单：${madeBy}　复核：${confirmedBy}　共 ${lines.length} 条`,
    columns: [...COLUMNS],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.township,
      line.village,
      line.name,
      line.maskedIdentityNumber,
      line.program,
      line.forMonth,
      line.kind,
      formatYuan(line.rateFen),
      formatYuan(line.amountFen),
      line.maskedAccount,
      line.holder,
    ]),
    sum: { column: AMOUNT_COLUMN, amounts: lines.map(({ amountFen }) => amountFen) },
    signers: ['制表', '审核', '负责人'],
    ledgerHead,
  }),
});

const Town = z.strictObject({
  township: z.string(),
  program: z.string(),
  people: z.int(),
  lines: z.int(),
  amountFen: Fen,
});
const TOWNS: z.infer<typeof Town>[] = [
  {
    township: '林西镇',
    program: '困难残疾人生活补贴',
    people: 820,
    lines: 820,
    amountFen: Fen.parse(10250000),
  },
  {
    township: '林西镇',
    program: '重度残疾人护理补贴',
    people: 613,
    lines: 615,
    amountFen: Fen.parse(7687500),
  },
];

/** F14 汇总表. */
export const F14S = form({
  name: '补贴发放汇总表',
  subject: 'batch',
  model: Batch.extend({ towns: z.array(Town) }),
  example: { ...BATCH, towns: TOWNS },
  compose: ({ towns, month, batchNumber, ledgerHead }) => ({
    kind: 'register',
    orientation: 'portrait',
    title: `${month}残疾人两项补贴发放汇总表`,
    subtitle: `发放单 ${batchNumber} 号`,
    columns: [
      { title: '乡镇（街道）', width: 46, align: 'left' },
      { title: '补贴类型', width: 54, align: 'left' },
      { title: '人数', width: 24, align: 'right' },
      { title: '条数', width: 24, align: 'right' },
      { title: '金额（元）', width: 32, align: 'right' },
    ],
    rows: towns.map(({ township, program, people, lines, amountFen }) => [
      township,
      program,
      String(people),
      String(lines),
      formatYuan(amountFen),
    ]),
    sum: { column: 4, amounts: towns.map(({ amountFen }) => amountFen) },
    signers: ['制表', '审核', '负责人'],
    ledgerHead,
  }),
});

/** F14 封面. */
export const F14C = form({
  name: '补贴发放花名册封面',
  subject: 'batch',
  model: Batch.extend({ towns: z.array(Town) }),
  example: { ...BATCH, towns: TOWNS },
  compose: ({ towns, month, office, batchNumber, madeBy, confirmedBy, ledgerHead }) => {
    const total = sumFen(towns.map(({ amountFen }) => amountFen));
    const lines = towns.reduce((sum, town) => sum + town.lines, 0);
    return {
      kind: 'grid',
      title: `${month}残疾人两项补贴发放花名册`,
      subtitle: office,
      rows: [
        pairs(14, ['发放单', `${batchNumber} 号`, 4], ['条数', String(lines), 4]),
        pairs(14, ['合计', `${formatYuan(total)} 元`, 4], ['大写', yuanInWords(total), 4]),
        pairs(14, ['制单', madeBy, 4], ['复核', confirmedBy, 4]),
        pairs(14, ['台账链头', ledgerHead ?? '', 10]),
        opinion('县残联', '', 40),
        opinion('县民政局', '', 40),
        opinion('县财政局', '', 40),
      ],
      notes: [],
    };
  },
});
