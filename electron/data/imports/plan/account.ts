import type { BankAccount } from '#shared/domain/imports/records.ts';
import { bankAccounts } from '../../db/schema/circumstances.ts';
import type { Person } from './match.ts';
import type { Step } from './planned.ts';
import type { Planner } from './planner.ts';
import { adding, changing } from './steps.ts';

/** What an account column says of somebody: a new number ends the person's earlier own account and begins another. */
export function accountSteps(
  planner: Planner,
  person: Pick<Person, 'id' | 'name'>,
  account: BankAccount | undefined,
): readonly Step[] {
  if (account === undefined) return [];
  const { stored, today } = planner;
  const { bank, number } = account;
  const open = stored.accounts(person.id).filter(({ validTo }) => validTo === null);
  const same = open.find((each) => each.number === number);
  if (same) return [changing(bankAccounts, person.id, { before: same, after: { bank } })];
  // Two rows of one workbook may bring the same account.
  if (planner.plansAlready(`account ${person.id} ${number}`)) return [];
  const own = open.filter(({ holderRelation }) => holderRelation === '本人');
  const shown = { bank: bank ?? '', number };
  const row = {
    ...shown,
    holderName: person.name,
    holderRelation: '本人',
    kind: '社保卡',
    validFrom: today,
  } as const;
  return [
    ...own.map((before) => changing(bankAccounts, person.id, { before, after: { validTo: today } })),
    adding(bankAccounts, person.id, { row, shown }),
  ];
}
