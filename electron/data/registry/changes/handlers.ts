import type { changes } from '#shared/contract/registry/changes.ts';
import { Day } from '#shared/domain/day.ts';
import type { CommandContext, Handlers } from '../../rpc/context.ts';
import { lookAgain } from '../../programs/look-again.ts';
import { addPerson } from '../service.ts';
import { penOf } from './author.ts';
import { saveCertificate } from './certificate.ts';
import { historyOf } from './history.ts';
import { changeBasics, changeIdentityNumber, changeStatus } from './person.ts';
import { takeBack } from './take-back.ts';
import { removeRecord, saveRecord } from './records.ts';

const todayOf = ({ clock }: CommandContext) => Day.parse(clock.today());

export const changesHandlers: Handlers<typeof changes> = {
  add: (context, input) => {
    const pen = penOf(context, null);
    const personId = addPerson(pen, { ...input, today: todayOf(context), now: context.clock.now() });
    context.note({ subject: `person:${personId}` });
    return { personId };
  },
  changeBasics: (context, { personId, values, reason }) => {
    changeBasics(penOf(context, reason, personId), personId, { values, today: todayOf(context) });
    lookAgain(context, [personId]);
    return {};
  },
  changeIdentityNumber: (context, { personId, identityNumber, reason }) => {
    const change = { identityNumber, reason, today: todayOf(context) };
    changeIdentityNumber(penOf(context, reason, personId), personId, change);
    lookAgain(context, [personId]);
    return {};
  },
  changeStatus: (context, { personId, status, since, reason }) => {
    changeStatus(penOf(context, reason, personId), personId, { status, since, today: todayOf(context) });
    lookAgain(context, [personId]);
    return {};
  },
  saveCertificate: (context, { personId, reason, ...saved }) => {
    const pen = penOf(context, reason, personId);
    const certificateId = saveCertificate(pen, personId, { ...saved, today: todayOf(context) });
    lookAgain(context, [personId]);
    return { certificateId };
  },
  saveRecord: (context, { personId, recordId, record, reason }) => {
    const saved = saveRecord(penOf(context, reason, personId), { personId, recordId }, record);
    lookAgain(context, [personId]);
    return { recordId: saved };
  },
  removeRecord: (context, { reason, ...removed }) => {
    removeRecord(penOf(context, reason, removed.personId), removed);
    lookAgain(context, [removed.personId]);
    return {};
  },
  takeBack: (context, { personId, save, reason }) => {
    const written = takeBack(penOf(context, reason, personId), { personId, save, today: todayOf(context) });
    context.note({ detail: written });
    lookAgain(context, [personId]);
    return {};
  },
  history: ({ reader }, asked) => historyOf(reader, asked),
};
