const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Valid inputs of the area that do no harm. */
export const HARMLESS_DOCUMENTS: Readonly<Record<string, unknown>> = {
  'documents.compose': { form: 'F01', subject: NOBODY, place: null, values: {} },
  'documents.issue': {
    form: 'F01',
    subject: NOBODY,
    place: null,
    values: {},
    title: '登记表',
    number: null,
    pages: 1,
    pdf: new Uint8Array(1),
    run: null,
  },
  'documents.printed': { documentId: NOBODY, printer: 'Office', copies: 1, pages: null },
  'documents.archive': { form: null, before: null, limit: 1 },
  'documents.pdf': { documentId: NOBODY },
  'documents.void': { documentId: NOBODY, reason: '打错了' },
  'documents.offsets': {},
  'documents.setOffset': { printer: 'Office', right: 0, down: 0 },
  'documents.setMargins': { form: 'F14', margins: null },
  'documents.fonts': {},
  'documents.font': { id: NOBODY },
  'documents.addFont': { face: 'Rare', fileName: '空.ttf', content: new Uint8Array(1) },
  'documents.removeFont': { face: 'Rare' },
  'documents.wordings': { form: 'F08' },
  'documents.tryWording': { form: 'F08', subject: null, wording: '不予批准\n{姓名}的申请不予批准。' },
  'documents.setWording': { form: 'F08', wording: null },
  'documents.beginRun': { form: 'F18', title: '到期提醒', items: [{ subject: NOBODY, name: '没有人' }] },
  'documents.runs': {},
  'documents.runItems': { runId: NOBODY },
};
