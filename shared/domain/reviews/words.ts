/** What came out for one person (domain 1.5); everything but 正常 needs evidence. */
export const RESULTS = ['正常', '需变更', '停发建议', '未找到'] as const;
export type Result = (typeof RESULTS)[number];

/** How somebody was reviewed. */
export const METHODS = ['入户', '电话', '视频', '本人自报', '数据比对'] as const;
export type Method = (typeof METHODS)[number];
