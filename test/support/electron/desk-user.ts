/**
 * The account that the desk runs under in tests. Chromium refuses its sandbox to root; under an ordinary account it is
 * the same sandbox as on a clerk's PC, so the tests run in it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

const NAME = 'canlian';

export type DeskUser = { readonly uid: number; readonly gid: number };

function idOf(flag: '-u' | '-g'): number | undefined {
  const answer = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

function find(): DeskUser | undefined {
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** Undefined where we are an ordinary user ourselves: then the desk runs as we do. */
export function deskUser(): DeskUser | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  if (!find()) {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]);
  }
  const user = find();
  if (!user) throw new Error(`系统用户 ${NAME} 没有建成。`);
  return user;
}

/** Gives a file or folder to the account that the desk runs under. */
export function giveToDesk(path: string): void {
  const user = deskUser();
  if (user) chownSync(path, user.uid, user.gid);
}
