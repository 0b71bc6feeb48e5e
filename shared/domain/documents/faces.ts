/**
 * The faces of official paper (GB/T 9704-2012; domain section 8), each by the names that it is installed under. The
 * office's own file of a face is called `Office <face>` on paper and goes before all of them.
 */
export const FACES = {
  FangSong: {
    what: '仿宋（正文）',
    names: ['仿宋_GB2312', 'FangSong_GB2312', '方正仿宋_GBK', 'FangSong', '仿宋', 'STFangsong'],
  },
  XiaoBiaoSong: {
    what: '小标宋（标题）',
    names: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'STZhongsong', '华文中宋'],
  },
  HeiTi: { what: '黑体', names: ['SimHei', '黑体'] },
  KaiTi: { what: '楷体', names: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti'] },
  SongTi: { what: '宋体（表格）', names: ['SimSun', '宋体'] },
  /** Characters that no other face has (GB 18030 beyond the basic plane). */
  Rare: { what: '生僻字', names: ['SimSun-ExtB'] },
} as const;

export type FaceName = keyof typeof FACES;
export const FACE_NAMES = Object.keys(FACES) as [FaceName, ...FaceName[]];
