/** Where a person's file stands; nobody's is ever deleted. */
export const FILE_STATUSES = ['在册', '迁出', '死亡', '注销', '待核'] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];
