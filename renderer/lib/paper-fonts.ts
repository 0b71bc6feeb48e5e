import { FACE_NAMES, FACES, type FaceName } from '#shared/domain/documents/faces.ts';

/** Whether the computer has a face; a name that it does not know fails to load. */
async function isInstalled(name: string): Promise<boolean> {
  try {
    await new FontFace('installed', `local("${name}")`).load();
    return true;
  } catch {
    return false;
  }
}

/** Whether Chromium can draw with a font file, whose form the data process has found to be right. */
export async function isUsable(content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    await new FontFace('tried', content).load();
    return true;
  } catch {
    return false;
  }
}

/** Under which of its names the computer has a face; null where it has none. */
export type InstalledFaces = Readonly<Record<FaceName, string | null>>;

let looked: Promise<InstalledFaces> | undefined;

async function look(): Promise<InstalledFaces> {
  const found: Record<FaceName, string | null> = {
    FangSong: null,
    XiaoBiaoSong: null,
    HeiTi: null,
    KaiTi: null,
    SongTi: null,
    Rare: null,
  };
  for (const face of FACE_NAMES) {
    const { names } = FACES[face];
    const there = await Promise.all(names.map(isInstalled));
    found[face] = names.find((_, index) => there[index]) ?? null;
  }
  return found;
}

/** Which faces this computer has, looked for once. */
export function installedFaces(): Promise<InstalledFaces> {
  looked ??= look();
  return looked;
}
