/** Every table whose rows belong to a person and change hands when two files become one. */
export type Belonging =
  | 'certificate'
  | 'former_number'
  | 'guardian'
  | 'bank_account'
  | 'household_member'
  | 'welfare_status'
  | 'insurance'
  | 'service_need'
  | 'person_note'
  | 'attachment'
  | 'entitlement'
  | 'application'
  | 'paid_before';
