/** Where things lie in the project, for all scripts, whatever folder they are started from. */
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
export const CACHE = join(ROOT, 'node_modules', '.cache');
export const OUT = join(ROOT, 'out');
export const DIST = join(ROOT, 'dist');

/** On the window, the shortcut and the installer. */
export const PRODUCT_NAME = '残联业务台';
/** File names stay ASCII: they go through installers, shortcuts and virus scanners of many ages. */
export const PROGRAM_NAME = 'canlian-desk';
