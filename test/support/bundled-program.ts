import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';

async function bundle(entry: string): Promise<string> {
  const cache = 'node_modules/.cache';
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'bundled-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: entry,
      outDir,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'index.mjs' } },
    },
  });
  return join(outDir, 'index.mjs');
}

/**
 * Gives a program as a build makes it, bundled when it is first asked for and gone after the tests: from its sources each
 * start would take many times as long.
 */
export function bundledProgram(entry: string): () => Promise<string> {
  let program: Promise<string> | undefined;
  afterAll(async () => {
    if (program) rmSync(dirname(await program), { recursive: true, force: true });
  });
  return () => (program ??= bundle(entry));
}
