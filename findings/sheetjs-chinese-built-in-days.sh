#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS): numbers under the built-in formats 27 to 36 and 50 to 58, which are days and times in the Chinese
# Excel (ECMA-376 18.8.30) and stand in no file, come without a number format: nothing tells them from plain numbers. The
# text that is shown is an American date where Excel shows 2020年3月1日.
# Seen: under 31, 57 and 58: value 43891, format undefined, text 3/1/20.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 fflate@0.8.3
cat >try.mjs <<'EOF'
import assert from 'node:assert/strict';
import { read } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const parts = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/strings.xml" ContentType="${kind}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/worksheet" Target="sheet.xml"/><Relationship Id="b" Type="${office}/sharedStrings" Target="strings.xml"/><Relationship Id="c" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`,
  'xl/strings.xml': `<sst xmlns="${main}"></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="58"/></cellXfs></styleSheet>`,
  'xl/sheet.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="0"><v>43891</v></c><c r="B1" s="1"><v>43891</v></c><c r="C1" s="2"><v>43891</v></c></row></sheetData></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const sheet = read(bytes, { type: 'array', cellNF: true }).Sheets.a;
const seen = ['A1', 'B1', 'C1'].map((cell) => [sheet[cell].t, sheet[cell].v, sheet[cell].z, sheet[cell].w]);
console.log(seen);
assert.deepEqual(seen, Array(3).fill(['n', 43891, undefined, '3/1/20']));
EOF
node try.mjs
