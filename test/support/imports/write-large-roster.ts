/** Run by itself: writes a roster of so many invented people to a path, in the shape of the office's own. */
import { writeFileSync } from 'node:fs';
import { Day } from '#shared/domain/day.ts';
import { CATEGORY_NAMES, formatComponents, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { findDivision, spokenName } from '#shared/domain/registry/divisions.ts';
import { findEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';
import { inventPeople, type InventedPerson } from '#shared/domain/registry/invented/people.ts';
import { strToU8, zipSync } from 'fflate';
import { bytesOf, partsOf, workbookOf } from './packages.ts';
import { ROSTER_ROW } from './sheets.ts';

const TODAY = Day.parse('2026-11-23');
const SHEET = 'xl/worksheets/sheet1.xml';

function rowOf(person: InventedPerson, index: number): readonly string[] {
  const { certificate, guardian, account } = person;
  const village = findDivision(person.divisionCode);
  const township = findDivision(person.divisionCode.slice(0, 9));
  return [
    String(index + 1),
    person.name,
    person.sex === 'male' ? '男' : '女',
    findEthnicGroup(person.ethnicCode)?.name ?? '',
    person.identityNumber,
    certificate.number,
    CATEGORY_NAMES[certificate.category],
    LEVEL_NAMES[certificate.level],
    formatComponents(certificate.components),
    certificate.issuedOn,
    certificate.expiresOn,
    '正常',
    '',
    '农业',
    township?.name ?? '',
    village?.level === 'village' ? spokenName(village.name) : '',
    person.phone,
    guardian?.name ?? '',
    guardian ? guardian.relation : '',
    guardian?.phone ?? '',
    account.bank,
    account.number,
    '',
  ];
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const line = (cells: readonly string[], number: number) =>
  `<row r="${number}">${cells
    .map((text, column) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`,
    )
    .join('')}</row>`;

const [file = '', count = '0'] = process.argv.slice(2);
const lines = [line(Object.keys(ROSTER_ROW), 1)];
for (const person of inventPeople({ seed: 7, count: Number(count), today: TODAY })) {
  lines.push(line(rowOf(person, lines.length - 1), lines.length + 1));
}
const parts = partsOf(bytesOf(workbookOf({ 名册: [['a']] }), 'xlsx'));
const written = [...parts].map(([name, xml]) => {
  const text =
    name === SHEET
      ? xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${lines.join('')}</sheetData>`)
      : xml;
  return [name, strToU8(text)] as const;
});
writeFileSync(file, zipSync(Object.fromEntries(written), { level: 1 }));
