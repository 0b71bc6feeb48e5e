import { PRACTICE_ACCOUNTS, PRACTICE_PASSWORD } from '#shared/domain/practice.ts';

/** What the practice office is called. */
export const PRACTICE_OFFICE = {
  name: '林西县残疾人联合会（演练）',
  countyCode: '150424',
  documentPrefix: '演练',
};

/** The practice office and those who work in it. */
export const FOUNDING = {
  office: PRACTICE_OFFICE,
  accounts: PRACTICE_ACCOUNTS.map((account) => ({ ...account, password: PRACTICE_PASSWORD })),
};
