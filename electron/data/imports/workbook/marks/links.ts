import { posix } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { attributeOf, escapeXml } from './xml.ts';

/** The parts of a package as text or bytes, to be changed in place. */
export type Parts = Map<string, Buffer>;

type Relationship = { readonly id: string; readonly type: string; readonly target: string };

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export function textOf(parts: Parts, name: string): string | undefined {
  return parts.get(name)?.toString('utf8');
}

/** The text of a part that must be there. */
export function neededText(parts: Parts, name: string): string {
  const text = textOf(parts, name);
  if (text === undefined) throw new AppError('workbook-damaged');
  return text;
}

export function setText(parts: Parts, name: string, text: string): void {
  parts.set(name, Buffer.from(text, 'utf8'));
}

/** Where a sheet of this name is kept. */
export function sheetPart(parts: Parts, name: string): string {
  const workbook = linkedPart(parts, '', 'officeDocument') ?? 'xl/workbook.xml';
  const tags = (textOf(parts, workbook) ?? '').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const tag = tags.find((each) => attributeOf(each, 'name') === name);
  const id = tag && attributeOf(tag, '\\w+:id');
  const target = relationshipsOf(parts, workbook).find((link) => link.id === id)?.target;
  if (target === undefined || !parts.has(target)) throw new AppError('workbook-damaged');
  return target;
}

/** The part that another one links to as its `kind`, styles or comments. */
export function linkedPart(parts: Parts, from: string, kind: string): string | undefined {
  const types = [`${OFFICE}/${kind}`, `${STRICT_OFFICE}/${kind}`];
  return relationshipsOf(parts, from).find(({ type }) => types.includes(type))?.target;
}

/** The styles of the workbook. */
export function stylesPart(parts: Parts): string {
  const workbook = linkedPart(parts, '', 'officeDocument') ?? 'xl/workbook.xml';
  const styles = linkedPart(parts, workbook, 'styles');
  if (styles === undefined) throw new AppError('workbook-damaged');
  return styles;
}

/** Links one part to a new one and gives the link's id. */
export function addLink(
  parts: Parts,
  from: string,
  link: { readonly kind: string; readonly target: string },
): string {
  const name = relationshipsName(from);
  const xml =
    textOf(parts, name) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
  const used = new Set(relationshipsOf(parts, from).map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const tag = `<Relationship Id="${id}" Type="${OFFICE}/${link.kind}" Target="/${escapeXml(link.target)}"/>`;
  const opened = xml.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
  setText(parts, name, opened.replace(/<\/Relationships>/, `${tag}</Relationships>`));
  return id;
}

/** Says what a new part contains, by its name or by what its name ends with. */
export function addContentType(
  parts: Parts,
  entry: { readonly part: string } | { readonly extension: string },
  type: string,
): void {
  const xml = textOf(parts, CONTENT_TYPES) ?? '';
  const known =
    'part' in entry
      ? new RegExp(`PartName="/${entry.part.replaceAll('.', '\\.')}"`, 'i')
      : new RegExp(`Extension="${entry.extension}"`, 'i');
  if (known.test(xml)) return;
  const tag =
    'part' in entry
      ? `<Override PartName="/${escapeXml(entry.part)}" ContentType="${type}"/>`
      : `<Default Extension="${entry.extension}" ContentType="${type}"/>`;
  // Defaults stand before overrides.
  const changed =
    'part' in entry ? xml.replace('</Types>', `${tag}</Types>`) : xml.replace(/<Types[^>]*>/, `$&${tag}`);
  setText(parts, CONTENT_TYPES, changed);
}

/** A name that no part has: xl/comments3.xml. */
export function freeName(parts: Parts, stem: string, extension: string): string {
  let number = 1;
  while (parts.has(`${stem}${number}.${extension}`)) number += 1;
  return `${stem}${number}.${extension}`;
}

function relationshipsOf(parts: Parts, from: string): readonly Relationship[] {
  const tags = (textOf(parts, relationshipsName(from)) ?? '').match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  return tags
    .filter((tag) => attributeOf(tag, 'TargetMode') !== 'External')
    .map((tag) => ({
      id: attributeOf(tag, 'Id') ?? '',
      type: attributeOf(tag, 'Type') ?? '',
      target: resolve(from, attributeOf(tag, 'Target') ?? ''),
    }));
}

function relationshipsName(from: string): string {
  return posix.join(posix.dirname(from), '_rels', `${posix.basename(from)}.rels`);
}

function resolve(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target);
}
