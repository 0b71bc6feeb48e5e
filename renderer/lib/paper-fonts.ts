/** The faces that official paper wants (GB/T 9704-2012), by any of the names that they are installed under. */
const FACES = [
  { what: '仿宋（正文）', names: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong'] },
  {
    what: '小标宋（标题）',
    names: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'STZhongsong', '华文中宋'],
  },
  { what: '黑体', names: ['SimHei', '黑体'] },
  { what: '楷体', names: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti'] },
  { what: '宋体（表格）', names: ['SimSun', '宋体'] },
] as const;

/** Whether the computer has a face; a name that it does not know fails to load. */
async function isInstalled(name: string): Promise<boolean> {
  try {
    await new FontFace('installed', `local("${name}")`).load();
    return true;
  } catch {
    return false;
  }
}

export type FaceFound = { readonly what: string; readonly name: string | null };

let looked: Promise<readonly FaceFound[]> | undefined;

/** Which faces are there, looked for once; those that are not are replaced by the program's own serif. */
export function paperFaces(): Promise<readonly FaceFound[]> {
  looked ??= Promise.all(
    FACES.map(async ({ what, names }) => {
      const found = await Promise.all(names.map(isInstalled));
      return { what, name: names.find((_, index) => found[index]) ?? null };
    }),
  );
  return looked;
}
