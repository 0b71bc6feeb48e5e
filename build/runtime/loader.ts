/**
 * Stands in for the default app that the fallback Electron lacks: runs the app folder named on the command line.
 * It is a module with a top-level await because Electron holds back `ready` only while the main module is being
 * evaluated, and the app must reach `app.enableSandbox()` before that.
 */
export const LOADER: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "loader", "version": "1.0.0", "type": "module", "main": "main.mjs" }\n',
  'main.mjs': `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
await import(pathToFileURL(join(folder, manifest.main)).href);
`,
};
