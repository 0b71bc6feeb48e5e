/** Runs node.exe under Wine on this checkout, which it sees as Z:\desk\main, with Z:\desk\shared beside it. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../project.ts';
import { runStep, type StepResult } from '../run-step.ts';
import { WINDOWS_NODE, WINE_ROOT } from './prefix.ts';

/** What the programs write: a pipe of Linux's is no standard output for node.exe. */
export const WINDOWS_RESULTS = join(ROOT, 'test-results', 'windows');

/**
 * In a mount namespace of its own, so that nothing stays mounted. No TMPDIR: Wine 10 dies of one. zh_CN: its code page is
 * 936, as on a clerk's PC. Arguments: root, node.exe's folder, checkout, its neighbour, results, log, then the program's.
 */
const SCRIPT = `
set -eu
root=$1 node=$2 main=$3 shared=$4 results=$5 log=$6; shift 6
mkdir -p "$root/desk/main" "$root/desk/shared" "$root/out" "$root/node"
mount --rbind /proc "$root/proc"; mount --rbind /dev "$root/dev"
mount --bind "$main" "$root/desk/main"; mount --bind "$node" "$root/node"; mount --bind "$results" "$root/out"
[ ! -d "$shared" ] || mount --bind "$shared" "$root/desk/shared"
run() { chroot "$root" env -i HOME=/root PATH=/usr/lib/wine:/usr/bin:/bin WINEPREFIX=/prefix WINEARCH=win64 WINEDEBUG=-all \\
  LANG=zh_CN.UTF-8 NO_COLOR=1 "$@"; }
[ -f "$root/prefix/system.reg" ] || run wine64 wineboot --init >"$results/wineboot.log" 2>&1
code=0; run sh -c 'cd /desk/main && exec wine64 /node/bin/node.exe "$@"' sh "$@" >"$log" 2>&1 || code=$?
run wineserver --kill 2>/dev/null || true
exit $code`;

type Program = { readonly name: string; readonly args: readonly string[] };

/** Runs it to its end; its output lies in `test-results/windows/NAME.txt` as well. */
export async function runUnderWine({ name, args }: Program): Promise<StepResult> {
  mkdirSync(WINDOWS_RESULTS, { recursive: true });
  const log = join(WINDOWS_RESULTS, `${name}.txt`);
  const places = [WINE_ROOT, WINDOWS_NODE, ROOT, join(ROOT, '..', 'shared'), WINDOWS_RESULTS, log];
  const result = await runStep({
    name,
    command: 'unshare',
    args: ['--mount', '--propagation', 'private', 'bash', '-c', SCRIPT, 'bash', ...places, ...args],
  });
  const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
  return { ...result, output: `${said}${result.output}` };
}
