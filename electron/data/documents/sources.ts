import type { FormCode } from '#shared/domain/documents/forms.ts';
import {
  acceptance,
  applicationForm,
  approval,
  missingPapers,
  refusal,
} from './sources/application-forms.ts';
import {
  fundsLetter,
  paymentRegister,
  paymentSummary,
  publicNotice,
  returnedList,
} from './sources/batch-forms.ts';
import { changeForm, stopNotice } from './sources/entitlement-forms.ts';
import {
  certificateBook,
  comparisonList,
  drillRecord,
  recoveryList,
  reviewSummary,
  written,
} from './sources/office-forms.ts';
import {
  arrearsForm,
  choiceForm,
  fileForm,
  personNotice,
  personSheet,
  recoveryNotice,
  renewalNotice,
  reviewForm,
} from './sources/person-forms.ts';
import {
  activityRecord,
  serviceCertificate,
  signInSheet,
  starApplication,
  starNotice,
  volunteerForm,
} from './sources/volunteer-forms.ts';
import type { Source } from './sources/source.ts';

/** Where each form's model comes from. */
export const SOURCES: Readonly<Record<FormCode, Source>> = {
  F01: fileForm,
  F02: personNotice,
  F02G: personNotice,
  F03: applicationForm,
  F04: acceptance,
  F04B: missingPapers,
  F05: personNotice,
  F05B: personNotice,
  F06: choiceForm,
  F07: publicNotice,
  F07B: publicNotice,
  F08: refusal,
  F09: approval,
  F10: stopNotice,
  F11: changeForm,
  F12: recoveryNotice,
  F12L: recoveryList,
  F13: arrearsForm,
  F14: paymentRegister,
  F14S: paymentSummary,
  F14C: paymentSummary,
  F15: returnedList,
  F15B: personSheet,
  F16: fundsLetter,
  F17: reviewForm,
  F17S: reviewSummary,
  F18: renewalNotice,
  F19: certificateBook,
  F27: volunteerForm,
  F27C: volunteerForm,
  F28: activityRecord,
  F28S: signInSheet,
  F29: serviceCertificate,
  F30: starApplication,
  F30N: starNotice,
  F32N: written,
  F32L: written,
  F32R: written,
  F33: comparisonList,
  F34: drillRecord,
};
