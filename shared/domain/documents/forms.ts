import type { Form } from './form.ts';
import { F01 } from './forms/f01-file.ts';
import { F02, F02G } from './forms/f02-consent.ts';
import { F03 } from './forms/f03-application.ts';
import { F04, F04B } from './forms/f04-receipt.ts';
import { F05, F05B } from './forms/f05-promise.ts';
import { F06 } from './forms/f06-choice.ts';
import { F07, F07B } from './forms/f07-public.ts';
import { F08 } from './forms/f08-refusal.ts';
import { F09 } from './forms/f09-approval.ts';
import { F10 } from './forms/f10-stop.ts';
import { F11 } from './forms/f11-change.ts';
import { F12, F12L } from './forms/f12-recovery.ts';
import { F13 } from './forms/f13-arrears.ts';
import { F14, F14C, F14S } from './forms/f14-register.ts';
import { F15, F15B } from './forms/f15-returned.ts';
import { F16 } from './forms/f16-funds.ts';
import { F17, F17S } from './forms/f17-review.ts';
import { F18 } from './forms/f18-renewal.ts';
import { F19 } from './forms/f19-certificates.ts';
import { F27, F27C } from './forms/f27-volunteer.ts';
import { F28, F28S } from './forms/f28-activity.ts';
import { F29 } from './forms/f29-service.ts';
import { F30, F30N } from './forms/f30-star.ts';
import { F32L, F32N, F32R } from './forms/f32-letters.ts';
import { F33 } from './forms/f33-comparison.ts';
import { F34 } from './forms/f34-drill.ts';

/** Every form of domain section 13 that the office prints; a new one is its file and its line here. */
const ALL = {
  F01,
  F02,
  F02G,
  F03,
  F04,
  F04B,
  F05,
  F05B,
  F06,
  F07,
  F07B,
  F08,
  F09,
  F10,
  F11,
  F12,
  F12L,
  F13,
  F14,
  F14S,
  F14C,
  F15,
  F15B,
  F16,
  F17,
  F17S,
  F18,
  F19,
  F27,
  F27C,
  F28,
  F28S,
  F29,
  F30,
  F30N,
  F32N,
  F32L,
  F32R,
  F33,
  F34,
};

export type FormCode = keyof typeof ALL;
export const FORMS: Readonly<Record<FormCode, Form>> = ALL;
export const FORM_CODES = Object.keys(ALL) as [FormCode, ...FormCode[]];
