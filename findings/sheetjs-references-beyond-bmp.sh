#!/usr/bin/env bash
# @e965/xlsx 0.20.3 (SheetJS): a character beyond the sixteenth bit that is written as a number, &#134071;, is cut to sixteen
# bits and becomes another one: a rare surname becomes a Tamil letter. Written as itself it is read rightly.
# Seen: ஷ (U+0BB7) for 𠮷 (U+20BB7), decimal and hexadecimal.
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
  'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf/></cellXfs></styleSheet>`,
  'xl/sheet.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&#134071;&#x20BB7;𠮷</t></is></c></row></sheetData></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const sheet = read(bytes, { type: 'array', cellNF: true }).Sheets.a;
console.log(sheet.A1.v);
assert.equal(sheet.A1.v, 'ஷஷ𠮷');
EOF
node try.mjs
