/**
 * A walk that reads the window right after a key may read it before it has followed: on a busy machine, or on another day.
 * Between a key and what is read off the window there is something that waits.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WALKS = 'test/e2e';
const KEY = /\b(?:press|type|search|insertText|pressSequentially)\(/;
const READ =
  /\.(?:textContent|innerText|inputValue|isVisible|isHidden|isChecked|isEnabled|getAttribute|count|allTextContents|allInnerTexts|evaluate)\(/;
const WAIT = /\bexpect(?:\.poll)?\(|\bexpectAccessible\(|\bwaitFor|\bgo\(|\bopened\(/;
const LOOP = /^(\s*)(?:while|for) \(/;

/** The lines in the order in which they run; the body of a loop twice. */
function* inOrder(
  lines: readonly string[],
  first = 0,
): Generator<{ readonly text: string; readonly line: number }> {
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    yield { text, line: first + at };
    const indent = LOOP.exec(text)?.[1];
    const end = indent === undefined ? -1 : lines.indexOf(`${indent}}`, at);
    if (end < 0) continue;
    // A condition is read again after the body.
    const body = [...lines.slice(at + 1, end), text.replace(LOOP, '$1if (')];
    for (let time = 0; time < 2; time += 1) yield* inOrder(body, first + at + 1);
    at = end;
  }
}

function tooEarly(source: string): readonly number[] {
  let unseen = false;
  const found = new Set<number>();
  for (const { text, line } of inOrder(source.split('\n'))) {
    if (/^\S/.test(text) || /^ {0,4}test\(/.test(text)) unseen = false;
    if (READ.test(text) && unseen && !WAIT.test(text)) found.add(line + 1);
    if (WAIT.test(text)) unseen = false;
    if (KEY.test(text)) unseen = true;
  }
  return [...found];
}

test('the month that was read before the window had followed would have been found', () => {
  const walk = [
    'async function openMonth() {',
    '  await expect(back).toBeVisible();',
    '  while (((await heading.textContent()) ?? "") > wanted) {',
    '    await back.focus();',
    '    await press("Enter");',
    '  }',
    '}',
  ];
  expect(tooEarly(walk.join('\n'))).not.toEqual([]);
  expect(tooEarly(walk.toSpliced(5, 0, '    await expect(heading).toHaveText(next);').join('\n'))).toEqual(
    [],
  );
});

test.each(readdirSync(WALKS).filter((name) => name.endsWith('.spec.ts')))(
  '%s waits for what its keys bring',
  (name) => {
    expect(tooEarly(readFileSync(join(WALKS, name), 'utf8'))).toEqual([]);
  },
);
