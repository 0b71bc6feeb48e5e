import { z } from 'zod';
import { form, opinion, pairs } from '../form.ts';

/** F34 恢复演练记录: what a restored backup was compared with, signed. */
export const F34 = form({
  name: '恢复演练记录',
  subject: 'office',
  model: z.strictObject({
    drilledAt: z.string(),
    by: z.string(),
    volume: z.string(),
    backupAt: z.string(),
    people: z.string(),
    rows: z.string(),
    ledgerHead: z.string(),
    size: z.string(),
    result: z.string(),
  }),
  example: {
    drilledAt: '2026-11-25 09:30',
    by: '王芳',
    volume: '林西残联1',
    backupAt: '2026-11-24 17:30',
    people: '8,832',
    rows: '备份里 204,844 行，演练当天 204,901 行',
    ledgerHead: '9f2c4d7b1e',
    size: '312.5 MB，用时 41 秒',
    result: '已恢复到旁边的位置，解密、逐表清点、台账链头和附件全部核对一致。',
  },
  compose: (drill) => ({
    kind: 'grid',
    title: '数据恢复演练记录',
    subtitle: drill.drilledAt,
    rows: [
      pairs(12, ['备份介质', drill.volume, 4], ['备份时间', drill.backupAt, 4]),
      pairs(12, ['持证人数', drill.people, 4], ['操作', drill.by, 4]),
      pairs(12, ['数据行数', drill.rows, 10]),
      pairs(12, ['台账链头', drill.ledgerHead, 10]),
      pairs(12, ['大小和用时', drill.size, 10]),
      pairs(16, ['演练结果', drill.result, 10]),
      opinion('演练人', '', 40),
      opinion('监督人', '', 40),
    ],
    notes: [],
  }),
});
