import { STANDARD_PROFILE } from '#shared/domain/payments/bank-profile.ts';

export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What may be asked about money without doing any harm. */
export const HARMLESS_PAYMENTS: Readonly<Record<string, unknown>> = {
  'payments.batches': {},
  'payments.make': { month: '2026-11' },
  'payments.lines': { batchId: NOBODY, after: 0, limit: 1 },
  'payments.differences': { batchId: NOBODY, offset: 0, limit: 1 },
  'payments.register': { batchId: NOBODY, purpose: '测试' },
  'payments.bankFile': { batchId: NOBODY },
  'payments.confirm': { batchId: NOBODY },
  'payments.advance': { batchId: NOBODY, state: 'paid', happenedOn: '2026-11-20', document: null },
  'payments.void': { batchId: NOBODY, reason: '测试' },
  'payments.reconcile': { batchId: NOBODY, bytes: new Uint8Array(1), happenedOn: '2026-11-20' },
  'payments.checks': { month: '2026-11' },
  'payments.makeDifference': { month: '2026-11' },
  'payments.makeGrant': {
    month: '2026-11',
    title: '助学补助',
    document: '林残联〔2026〕18号',
    grants: [{ personId: NOBODY, amountFen: 1, reason: '' }],
  },
  'payments.makeProgram': { program: 'grant.没有这个', month: '2026-11' },
  'payments.makeRepay': { month: '2026-11', numbers: [1] },
  'payments.beginNotice': {
    batchId: NOBODY,
    by: 'township',
    fromDay: '2026-11-02',
    workingDays: 5,
    place: '公开栏',
  },
  'payments.notices': { batchId: NOBODY },
  'payments.noticeSheet': { noticeId: NOBODY },
  'payments.object': { noticeId: NOBODY, raisedOn: '2026-11-02', raisedBy: '村民', about: '不符' },
  'payments.settleObjection': {
    objectionId: NOBODY,
    outcome: 'rejected',
    outcomeOn: '2026-11-02',
    words: '核实',
  },
  'payments.returned': {},
  'payments.remedy': { resultIds: [1], happenedOn: '2026-11-02', words: '激活' },
  'payments.recoveries': { overpaymentId: NOBODY },
  'payments.recover': {
    items: [{ overpaymentId: NOBODY, amountFen: 1 }],
    happenedOn: '2026-11-02',
    document: '回单',
  },
  'payments.writeOff': {
    items: [{ overpaymentId: NOBODY, amountFen: 1 }],
    happenedOn: '2026-11-02',
    approval: '批准',
  },
  'payments.bankProfile': {},
  'payments.saveBankProfile': { profile: { ...STANDARD_PROFILE, columns: [] }, effectiveFrom: '2026-11-02' },
  'payments.previewBankFile': { profile: STANDARD_PROFILE },
  'payments.readAnswers': { batchId: NOBODY, bytes: new Uint8Array(1) },
  'payments.lookUp': { text: '没有这个人' },
  'payments.exportLookUp': { text: '没有这个人', purpose: null },
  'payments.overpayments': {},
  'payments.verify': {},
};
