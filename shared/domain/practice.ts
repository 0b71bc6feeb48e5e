/** The accounts of the practice office; everybody may know their password. */
export const PRACTICE_PASSWORD = 'lianxi-2026';

export const PRACTICE_ACCOUNTS = [
  { login: 'guanli', name: '演练管理员', role: 'admin' },
  { login: 'jingban', name: '演练经办', role: 'clerk' },
  { login: 'fuhe', name: '演练复核', role: 'reviewer' },
  { login: 'zhidu', name: '演练只读', role: 'reader' },
] as const;

/** As many as the county has certificate holders. */
export const PRACTICE_PEOPLE = 8832;

/** How many months of its past the practice office knows. */
export const PRACTICE_MONTHS = 24;
