import type { OpenApplication, StepRow } from '#shared/contract/applications/listing.ts';
import type { Day } from '#shared/domain/day.ts';
import { DECIDING_STEP } from '#shared/domain/applications/steps.ts';
import type { Reader } from '../db/database.ts';
import { readBackPay } from '../programs/back-pay.ts';
import { applicationRow } from './listing.ts';
import { applicationsRepository, counts, type Step } from './repository.ts';

function shownStep({
  applicationId: _application,
  seq: _seq,
  decided: _decided,
  overrides,
  ...step
}: Step): StepRow {
  return { ...step, overrides: [...(overrides ?? [])] };
}

/** One application with everything that was said about it, and what it was decided on. */
export function openApplication(reader: Reader, applicationId: string, today: Day): OpenApplication {
  const { application, steps } = applicationsRepository.case(reader, applicationId);
  const { remark, withdrawnWhy, recordedAt, recordedBy, received } = application;
  const decided = steps.findLast((step) => counts(step) && step.decided !== null)?.decided;
  return {
    row: applicationRow(reader, applicationId, today),
    steps: steps.map(shownStep),
    remark,
    withdrawnWhy,
    recordedAt,
    recordedBy,
    received: received?.told ?? null,
    decided: decided?.told ?? null,
    backPay:
      application.state === 'at-step' && application.step === DECIDING_STEP
        ? readBackPay(reader, { ...application, today })
        : null,
  };
}
