import { app } from 'electron';

/**
 * Switches with which somebody at the command line could look into the shipped program, or take down one of its walls.
 * Nothing in the desk needs them; Chromium's own children are told theirs by Chromium.
 */
const FOREIGN = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'disable-web-security',
  'disable-site-isolation-trials',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-gpu-sandbox',
  'single-process',
  'no-zygote',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'log-net-log',
];

/** Chromium has no sandbox for root, and will not start as root unless it is told to do without. */
const isRoot = process.getuid?.() === 0;

/** Ends a shipped program that was started with a switch that is not for clerks, before it has opened anything. */
export function refuseForeignSwitches(): void {
  if (!app.isPackaged) return;
  const refused = isRoot ? FOREIGN : [...FOREIGN, 'no-sandbox'];
  if (refused.some((name) => app.commandLine.hasSwitch(name))) process.exit(2);
}
