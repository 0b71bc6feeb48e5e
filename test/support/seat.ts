import { accountsRepository } from '#data/accounts/repository.ts';
import type { Desk } from '#data/desk/desk.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';

/** Somebody with this role takes the seat, without a password's time. */
export function seatRole(desk: Desk, role: Role): void {
  const account = accountsRepository.list(desk.database().reader).find((each) => each.role === role);
  if (!account) throw new Error(`Nobody is ${role}`);
  const { id, login, name } = account;
  desk.seat({
    accountId: id,
    login,
    name,
    role,
    mustChangePassword: false,
    office: '林西县残疾人联合会',
    practice: false,
    signedInAt: desk.clock.now(),
  });
}
