import type { Account } from '#shared/contract/accounts.ts';
import { ROLE_NAMES } from '#shared/domain/accounts/roles.ts';
import { instantText } from '#renderer/lib/dates.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';

function stateText({ state, mustChangePassword }: Account): string {
  if (state === 'locked') return '✕ 已停用';
  return mustChangePassword ? '● 待本人改密码' : '✓ 在用';
}

export const ACCOUNT_COLUMNS: readonly Column<Account>[] = [
  { key: 'name', title: '姓名', width: 'minmax(120px, 1fr)', text: ({ name }) => name },
  { key: 'login', title: '登录名', width: 'minmax(120px, 1fr)', text: ({ login }) => login },
  { key: 'role', title: '角色', width: '90px', text: ({ role }) => ROLE_NAMES[role] },
  { key: 'state', title: '状态', width: '140px', text: stateText },
  {
    key: 'last',
    title: '上次登录',
    width: '170px',
    text: ({ lastSignInAt }) => (lastSignInAt === null ? '还没有登录过' : instantText(lastSignInAt)),
  },
];
