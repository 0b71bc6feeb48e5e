/** A count as people read it: `8,832`. */
export const counted = (count: number): string => count.toLocaleString('zh-CN');
