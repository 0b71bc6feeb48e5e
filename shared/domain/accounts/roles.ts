/** What an account may do. An office of two needs two of them; a larger one all four. */
export const ROLES = ['admin', 'clerk', 'reviewer', 'reader'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  admin: '管理员',
  clerk: '经办',
  reviewer: '复核',
  reader: '只读',
};

export const EVERYONE: readonly Role[] = [...ROLES];
export const ADMINS: readonly Role[] = ['admin'];
/** Who looks at what others have done. */
export const REVIEWERS: readonly Role[] = ['admin', 'reviewer'];
/** Whoever changes anything. */
export const WRITERS: readonly Role[] = ['admin', 'clerk', 'reviewer'];
/** Who keeps the files. */
export const CLERKS: readonly Role[] = ['admin', 'clerk'];
