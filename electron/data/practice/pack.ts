import { changeKey } from '../db/change-key.ts';
import type { Desk } from '../desk/desk.ts';
import { foundInThePast } from './past.ts';
import { pack } from './story/packed.ts';
import { tellMonths, type Telling } from './story/tell.ts';

/** Tells the months of a practice office's story in the desk's empty folder, and packs them into a file. */
export async function packPracticeOffice(desk: Desk, telling: Telling, packed: string): Promise<void> {
  const key = await foundInThePast(desk, telling, { furnish: (office) => tellMonths(desk, office, telling) });
  changeKey(desk.folder.database, { from: key, to: null, isDurable: false });
  key.fill(0);
  pack(desk.folder.database, packed);
}
