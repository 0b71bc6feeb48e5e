import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../build/project.ts';

/** The office's own workbooks, which lie beside the project and not in it. */
function fixturePath(name: string): string {
  return join(ROOT, '..', 'shared', 'fixtures', name);
}

/** A file as a chooser hands it over. */
export function fixtureFile(name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'application/octet-stream', buffer: readFileSync(fixturePath(name)) };
}
