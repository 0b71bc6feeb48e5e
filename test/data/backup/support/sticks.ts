import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '#test/support/desk.ts';
import { formatStick, type Stick, stickOf } from '#test/support/stick.ts';

/** Large enough for two backups of a small office. */
const MEGABYTES = 16;

/** A new stick, or one with the same on it as another that is out, plugged in at a place of its own. */
export function pluggedStick(like?: Stick): Stick {
  const place = freshFolder();
  const image = join(place, 'stick.img');
  if (like) copyFileSync(like.image, image);
  else formatStick(image, MEGABYTES);
  const stick = stickOf(image, join(place, '移动 盘 一'));
  stick.plugIn();
  return stick;
}
