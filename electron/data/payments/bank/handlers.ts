import type { bank } from '#shared/contract/payments/bank.ts';
import type { BankProfile } from '#shared/domain/payments/bank-profile.ts';
import type { Handlers } from '../../rpc/context.ts';
import { register } from '../register.ts';
import { paymentsRepository } from '../repository.ts';
import { shownMisfits } from '../shown.ts';
import { bankFile, previewFile } from './file.ts';
import { bankProfileOn, profileRows, saveProfile } from './profiles.ts';
import { readAnswers, reconcileBatch } from './return.ts';

const copyOf = ({ columns, answer, ...profile }: BankProfile) => ({
  ...profile,
  columns: [...columns],
  answer: { titles: [...answer.titles], words: [...answer.words] },
});

export const bankHandlers: Handlers<typeof bank> = {
  bankProfile: ({ reader, clock }) => ({
    profile: copyOf(bankProfileOn(reader, clock.today())),
    history: profileRows(reader)
      .toReversed()
      .map(({ effectiveFrom, profile, at, by }) => ({ effectiveFrom, name: profile.name, at, by })),
  }),
  saveBankProfile: ({ writer, clock, session, note }, { profile, effectiveFrom }) => {
    note({ subject: 'bank-profile', detail: { name: profile.name } });
    saveProfile(writer, { profile, effectiveFrom, at: clock.now(), by: session.name });
    return {};
  },
  previewBankFile: ({ reader }, { profile }) => {
    const newest = paymentsRepository.batches(reader).find(({ state }) => state !== 'void');
    return previewFile(reader, newest?.id ?? null, profile);
  },
  register: async ({ reader, note }, { batchId, purpose }) => {
    const file = await register(reader, batchId, purpose);
    note({
      subject: `batch:${batchId}`,
      reason: purpose,
      detail: { lines: file.lines, fen: file.totalFen },
    });
    return file;
  },
  bankFile: async ({ reader, clock, note }, { batchId }) => {
    const file = await bankFile(reader, batchId, bankProfileOn(reader, clock.today()));
    note({ subject: `batch:${batchId}`, detail: { lines: file.lines, fen: file.totalFen } });
    return file;
  },
  readAnswers: async (context, asked) => {
    context.note({ subject: `batch:${asked.batchId}` });
    const { totals, misfits } = await readAnswers(context, asked);
    return { totals, misfits: shownMisfits(context.reader, misfits) };
  },
  reconcile: async (context, asked) => {
    const totals = await reconcileBatch(context, asked);
    context.note({ subject: `batch:${asked.batchId}`, detail: totals });
    return totals;
  },
};
