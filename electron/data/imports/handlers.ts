import { createHash } from 'node:crypto';
import { desc, getTableColumns } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { imports } from '#shared/contract/imports.ts';
import { Day } from '#shared/domain/day.ts';
import { mappingProblems, recogniseSheets, recogniseWorkbook } from '#shared/domain/imports/recognise.ts';
import type { WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import { WORKBOOK_PROFILES } from '#shared/domain/imports/workbook-profiles.ts';
import { afterSnapshot } from '../backup/automatic.ts';
import { importRuns } from '../db/schema/imports.ts';
import { lookAgain, touchedByImport } from '../programs/look-again.ts';
import type { Handlers } from '../rpc/context.ts';
import { applyWorkbook } from './apply.ts';
import { checkAndPlan } from './check.ts';
import { dropImport, getImport, keepImport } from './open-imports.ts';
import { listKinds, overviewOf } from './overview.ts';
import { checkedOf, faultPage, planPage, sheetPage } from './pages.ts';
import { countOutcomes } from './plan/plan.ts';
import { learnTitles, rememberedTitles } from './remembered.ts';
import { undoImport } from './undo.ts';

function profileOf(kind: string): WorkbookProfile {
  const profile = WORKBOOK_PROFILES.find(({ id }) => id === kind);
  if (!profile) throw new AppError('not-found');
  return profile;
}

export const importsHandlers: Handlers<typeof imports> = {
  kinds: () => listKinds(),
  read: async ({ reader, session, newId, note, workbooks, pause }, { fileName, bytes, kind }) => {
    const own = Buffer.from(bytes);
    const sheets = await workbooks.read(own, pause);
    const remembered = rememberedTitles(reader);
    const recognised =
      kind === undefined
        ? recogniseWorkbook(sheets, WORKBOOK_PROFILES, remembered)
        : recogniseSheets(sheets, profileOf(kind), remembered);
    const fileHash = createHash('sha256').update(own).digest('hex');
    const open = {
      id: newId(),
      accountId: session.accountId,
      fileName,
      fileHash,
      bytes: own,
      sheets,
      recognised,
      checked: undefined,
    };
    keepImport(reader, open);
    note({ subject: `import:${open.id}` });
    return overviewOf(open);
  },
  map: async ({ transaction, reader, session, clock, newId, note }, { importId, kind, mappings }) => {
    const open = getImport(reader, importId, session.accountId);
    const profile = profileOf(kind);
    const names = new Set(mappings.map(({ sheet }) => sheet));
    const otherSheets = open.sheets.map(({ name }) => name).filter((name) => !names.has(name));
    const recognised = { profile, mappings, otherSheets };
    if (mappingProblems(open.sheets, recognised).length === 0) {
      const taught = { sheets: open.sheets, profile, mappings };
      await transaction((writer) => learnTitles(writer, taught, { newId, now: clock.now() }));
    }
    const mapped = { ...open, recognised, checked: undefined };
    keepImport(reader, mapped);
    note({ subject: `import:${importId}` });
    return overviewOf(mapped);
  },
  check: async (context, { importId }) => {
    const { reader, session, note } = context;
    const open = getImport(reader, importId, session.accountId);
    const checked = await checkAndPlan(context, open);
    keepImport(reader, { ...open, checked });
    const { check, plan } = checked;
    const { rowCount, right, faults, warnings, hiddenRows, filledDown } = check;
    const counts = { rows: rowCount, right: right.length, faults: faults.length, warnings: warnings.length };
    note({ subject: `import:${importId}`, detail: counts });
    return { ...counts, plan: countOutcomes(plan), hiddenRows, filledDown };
  },
  sheet: ({ reader, session }, { importId, sheet, ...page }) =>
    sheetPage(getImport(reader, importId, session.accountId), sheet, page),
  faults: ({ reader, session }, { importId, severity, ...page }) =>
    faultPage(getImport(reader, importId, session.accountId), severity, page),
  plan: ({ reader, session }, { importId, outcome, ...page }) =>
    planPage(getImport(reader, importId, session.accountId), outcome, page),
  marked: async ({ reader, session, note, workbooks, pause }, { importId }) => {
    const open = getImport(reader, importId, session.accountId);
    const { faults } = checkedOf(open).check;
    const marks = faults.map((fault) => ({
      sheet: fault.sheet,
      row: fault.row,
      column: fault.column,
      text: faultText(fault),
    }));
    const fileName = `${open.fileName.replace(/\.\w{1,5}$/, '')}-已标出.xlsx`;
    note({ subject: `import:${importId}`, detail: { marks: marks.length } });
    return { fileName, bytes: await workbooks.mark(open.bytes, marks, pause) };
  },
  apply: afterSnapshot(async (context, { importId, onlyRight }) => {
    const { reader, transaction, session, clock, newId, pause, note } = context;
    const open = getImport(reader, importId, session.accountId);
    const { check, plan } = checkedOf(open);
    const { fileName, fileHash, recognised } = open;
    const application = {
      runId: importId,
      profile: recognised?.profile.id ?? '',
      fileName,
      fileHash,
      rows: check.right,
      faulty: check.rowCount - check.right.length,
      expected: countOutcomes(plan),
      onlyRight,
    };
    const hand = { newId, pause, today: Day.parse(clock.today()), now: clock.now(), by: session.name };
    const counts = await transaction(async (writer) => {
      const applied = await applyWorkbook(writer, application, hand);
      lookAgain({ writer, newId, clock }, touchedByImport(writer, importId));
      return applied;
    });
    dropImport(reader, importId);
    note({ subject: `import:${importId}`, detail: counts });
    return counts;
  }),
  runs: ({ reader }, { offset, limit }) => {
    const { fileHash: _hash, profile, ...shown } = getTableColumns(importRuns);
    const runs = reader
      .select({ ...shown, kind: profile })
      .from(importRuns)
      .orderBy(desc(importRuns.appliedAt))
      .limit(limit)
      .offset(offset)
      .all();
    return { runs, total: reader.select({ id: importRuns.id }).from(importRuns).all().length };
  },
  undo: ({ writer, session, clock, newId, note }, { runId }) => {
    const touched = touchedByImport(writer, runId);
    undoImport(writer, runId, { by: session.name, at: clock.now(), newId });
    lookAgain({ writer, newId, clock }, touched);
    note({ subject: `import:${runId}` });
    return {};
  },
};
