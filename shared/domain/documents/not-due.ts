/** Why a form would say nothing of somebody now. */
export const NOT_DUE = [
  'owes-nothing',
  'no-arrears',
  'not-approved',
  'not-refused',
  'nothing-missing',
  'no-step',
  'no-drill',
] as const;
export type NotDue = (typeof NOT_DUE)[number];
