import { z } from 'zod';
import { form, opinion, pairs } from '../form.ts';

/** F34 恢复演练记录: what a restored backup was compared with, signed. */
export const F34 = form({
  name: '恢复演练记录',
  subject: 'free',
  model: z.strictObject({
    drilledOn: z.string(),
    volume: z.string(),
    backupAt: z.string(),
    people: z.string(),
    ledgerLines: z.string(),
    ledgerHead: z.string(),
    attachments: z.string(),
    result: z.string(),
  }),
  example: {
    drilledOn: '2026-11-25',
    volume: '林西残联1',
    backupAt: '2026-11-24 17:30',
    people: '8,832',
    ledgerLines: '104,844',
    ledgerHead: '9f2c4d7b1e',
    attachments: '1,205 件，全部核对一致',
    result: '已恢复到练习位置，可以登录，数据一致',
  },
  compose: (drill) => ({
    kind: 'grid',
    title: '数据恢复演练记录',
    subtitle: drill.drilledOn,
    rows: [
      pairs(12, ['备份介质', drill.volume, 4], ['备份时间', drill.backupAt, 4]),
      pairs(12, ['持证人数', drill.people, 4], ['台账条数', drill.ledgerLines, 4]),
      pairs(12, ['台账链头', drill.ledgerHead, 10]),
      pairs(12, ['附件', drill.attachments, 10]),
      pairs(16, ['演练结果', drill.result, 10]),
      opinion('演练人', '', 40),
      opinion('监督人', '', 40),
    ],
    notes: [],
  }),
});
