#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS): rows that are hidden are written as hidden to .xlsx and not to .xls (BIFF8); hidden columns are
# written to both. Rows that a filter hid are back on the screen, and on the paper, of whoever gets the .xls.
# Seen: after .xls: row undefined, column true; after .xlsx: both true.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3
cat >try.mjs <<'EOF'
import assert from 'node:assert/strict';
import { read, utils, write } from '@e965/xlsx';

const workbook = utils.book_new();
const sheet = { ...utils.aoa_to_sheet([['a'], ['b']]), '!rows': [{}, { hidden: true }], '!cols': [{ hidden: true }] };
utils.book_append_sheet(workbook, sheet, 'a');
const seen = ['biff8', 'xlsx'].map((bookType) => {
  const back = read(write(workbook, { type: 'buffer', bookType }), { cellStyles: true }).Sheets.a;
  return [bookType, back['!rows']?.[1]?.hidden, back['!cols']?.[0]?.hidden];
});
console.log(seen);
assert.deepEqual(seen, [
  ['biff8', undefined, true],
  ['xlsx', true, true],
]);
EOF
node try.mjs
