import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { z } from 'zod';
import { OUT, ROOT } from './project.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

const MIGRATIONS = join(ROOT, 'electron', 'data', 'db', 'migrations');
/** Entries that keep a known file name, next to the main file: packaging and the tests look for them. */
const NAMED_ENTRIES: Readonly<Record<string, string>> = {
  'electron/data/index.ts': 'data.js',
  'electron/data/backup/background.ts': 'background.js',
  'electron/data/imports/workbook/worker.ts': 'workbook-reader.js',
};

/** What the oldest runtime understands (Electron 33: Chromium 130, Node 20.18); shipped builds are newer. */
const NODE_TARGET = 'node20.18';
const CHROMIUM_TARGET = 'chrome130';

const define = {
  __APP_VERSION__: JSON.stringify(version),
  // Fixed when bundling: a shipped build cannot be told at run time to start another program.
  __DATA_NODE__: JSON.stringify(process.env['DATA_NODE'] ?? null),
};

type Chunk = { readonly isEntry: boolean; readonly facadeModuleId?: string | null };

function chunkFileName({ isEntry, facadeModuleId }: Chunk): string {
  const module = isEntry && facadeModuleId ? relative(ROOT, facadeModuleId).replaceAll('\\', '/') : '';
  return NAMED_ENTRIES[module] ?? 'chunks/[name]-[hash].js';
}

type Asset = { readonly names: readonly string[] };

/** A worker is a script like any other: the window serves no second ending for scripts. */
function assetFileName({ names }: Asset): string {
  const isScript = names.some((name) => name.endsWith('.mjs'));
  return isScript ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]';
}

const copyMigrations = {
  name: 'copy-migrations',
  closeBundle() {
    if (existsSync(MIGRATIONS)) cpSync(MIGRATIONS, join(OUT, 'main', 'migrations'), { recursive: true });
  },
};

/** electron-vite makes links relative, for file:// pages; ours are app://main, also at nested paths. */
const rootBase = { name: 'root-base', config: () => ({ base: '/' }) };

/** Everything is bundled but `dependencies` of package.json, which holds only the native database library. */
export default defineConfig({
  main: {
    define,
    // Its build for Node declares a `require` of its own, which clashes with the one that bundling declares.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    plugins: [copyMigrations],
    build: {
      outDir: join(OUT, 'main'),
      target: NODE_TARGET,
      // Minified, the bundle with write-excel-file in it declares a name twice and does not load.
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: join(ROOT, 'electron', 'main', 'index.ts'),
        output: { chunkFileNames: chunkFileName },
      },
    },
  },
  preload: {
    define,
    build: {
      outDir: join(OUT, 'preload'),
      target: NODE_TARGET,
      minify: true,
      sourcemap: false,
      // A sandboxed preload can require nothing but electron: one file, and not a module.
      externalizeDeps: false,
      rolldownOptions: {
        input: join(ROOT, 'electron', 'preload', 'index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(ROOT, 'renderer'),
    define,
    plugins: [react(), rootBase],
    build: {
      outDir: join(OUT, 'renderer'),
      target: CHROMIUM_TARGET,
      minify: true,
      sourcemap: false,
      // Inlined fonts would be data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: {
          index: join(ROOT, 'renderer', 'index.html'),
          print: join(ROOT, 'renderer', 'print.html'),
        },
        output: { assetFileNames: assetFileName },
      },
    },
  },
});
