#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS): number formats with Chinese words. Excel takes 0元 without quotes, and shows 125元 under
# General"元"; formats with the language of mainland China in brackets are what its format list offers.
# Seen: 0元 throws, General"元" loses its word, [DBNum2][$-804]General shows $12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3
cat >try.mjs <<'EOF'
import assert from 'node:assert/strict';
import { SSF } from '@e965/xlsx';

const seen = [
  ['0元', 3],
  ['General"元"', 125],
  ['[DBNum2][$-804]General', 12],
].map(([format, value]) => {
  try {
    return SSF.format(format, value);
  } catch (error) {
    return error.message;
  }
});
console.log(seen);
assert.deepEqual(seen, ['unrecognized character 元 in 0元', '125', '$12']);
EOF
node try.mjs
