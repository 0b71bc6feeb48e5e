import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { TestDesk } from '#test/support/desk.ts';

/** Another standard of 困难残疾人生活补贴 from a month on, set as a clerk does: after its effect was shown. */
export async function raiseStandard({ client }: TestDesk, from: Month, amountFen: Fen): Promise<void> {
  const change = { key: 'standard.living', from, value: { amountFen, tier: {} } } as const;
  const { shown } = await client.programs.whatIf(change);
  await client.programs.setPolicy({ ...change, document: '林民发〔2026〕9号', shown });
}
