import { z } from 'zod';
import { Fen, formatYuan } from '#shared/domain/money.ts';
import { form } from '../form.ts';

/** What a public notice says of somebody: there is no field for any number (个人信息保护法; domain section 2.3). */
const PublicRow = z.strictObject({
  name: z.string().max(40).regex(/^\D*$/),
  village: z.string().max(40).regex(/^\D*$/),
  program: z.string().max(40).regex(/^\D*$/),
  amountFen: Fen,
});

const PublicNotice = z.strictObject({
  office: z.string(),
  place: z.string(),
  month: z.string(),
  from: z.string(),
  to: z.string(),
  phone: z.string(),
  rows: z.array(PublicRow),
});
type PublicNotice = z.infer<typeof PublicNotice>;

const EXAMPLE: PublicNotice = {
  office: '林西县残疾人联合会',
  place: '林西镇',
  month: '2026年11月',
  from: '2026年11月25日',
  to: '2026年12月8日',
  phone: '0476-5520000',
  rows: [
    { name: '巴图', village: '东风村', program: '重度残疾人护理补贴', amountFen: Fen.parse(12500) },
    { name: '乌云', village: '南门外村', program: '困难残疾人生活补贴', amountFen: Fen.parse(12500) },
  ],
};

const list = ({ rows, ...notice }: PublicNotice, title: string, words: string) => ({
  kind: 'register' as const,
  orientation: 'portrait' as const,
  title: `${notice.place}${title}`,
  subtitle: words,
  columns: [
    { title: '序号', width: 16, align: 'center' as const },
    { title: '村（社区）', width: 44, align: 'left' as const },
    { title: '姓名', width: 36, align: 'left' as const },
    { title: '补贴类型', width: 52, align: 'left' as const },
    { title: '金额（元）', width: 32, align: 'right' as const },
  ],
  rows: rows.map(({ name, village, program, amountFen }, index) => [
    String(index + 1),
    village,
    name,
    program,
    formatYuan(amountFen),
  ]),
  sum: { column: 4, amounts: rows.map(({ amountFen }) => amountFen) },
  signers: [`公示单位（盖章）：${notice.office}`],
  ledgerHead: null,
});

/** F07 公示. */
export const F07 = form({
  name: '残疾人两项补贴公示',
  subject: 'batch',
  model: PublicNotice,
  example: EXAMPLE,
  compose: (notice) =>
    list(
      notice,
      `${notice.month}残疾人两项补贴公示`,
      `公示期：${notice.from} 至 ${notice.to}，有异议请在公示期内反映。监督电话：${notice.phone}`,
    ),
});

/** F07 公示结果证明. */
export const F07B = form({
  name: '公示结果证明',
  subject: 'batch',
  model: PublicNotice,
  example: EXAMPLE,
  compose: (notice) =>
    list(
      notice,
      `${notice.month}残疾人两项补贴公示结果证明`,
      `下列人员已于 ${notice.from} 至 ${notice.to} 公示，公示结果：□ 无异议　□ 有异议（另附处理意见）`,
    ),
});
