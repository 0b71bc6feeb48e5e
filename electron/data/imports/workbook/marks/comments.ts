import { attributeOf, escapeXml, prefixOf } from './xml.ts';

const AUTHOR = '残联业务台';
/** Stands before our sentence where it had to be added to somebody else's comment. */
const OURS = `【${AUTHOR}】`;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENT = /<(?:\w+:)?comment\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?comment>)/g;
const ADDED = new RegExp(`(?:\\n|&#10;)?${OURS}[^<]*`, 'g');

export type Comments = {
  readonly xml: string;
  /** Cells whose comment was only ours and is gone. */
  readonly removed: readonly string[];
  /** Cells that have a comment now and had none that stays. */
  readonly added: readonly string[];
};

/** A sheet's comments with one for each marked cell; our earlier ones are gone, everybody else's stay. */
export function markComments(before: string | undefined, sentences: ReadonlyMap<string, string>): Comments {
  const xml =
    before ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${NAMESPACE}"><authors></authors><commentList></commentList></comments>`;
  const prefix = prefixOf(xml, 'comments');
  const authors = [...xml.matchAll(/<(?:\w+:)?author(?:\/>|>([^<]*)<\/(?:\w+:)?author>)/g)].map(
    ([, name = '']) => name,
  );
  const known = authors.indexOf(AUTHOR);
  const author = known >= 0 ? known : authors.length;
  const all = (xml.match(COMMENT) ?? []).map((comment) => ({
    cell: attributeOf(comment, 'ref') ?? '',
    comment,
  }));
  const isOurs = (comment: string) => known >= 0 && attributeOf(comment, 'authorId') === String(known);
  const kept = all
    .filter(({ comment }) => !isOurs(comment))
    .map(({ cell, comment }) => [cell, comment.replace(ADDED, '')] as const);
  const comments = new Map(kept);
  const added: string[] = [];
  for (const [cell, sentence] of sentences) {
    const other = comments.get(cell);
    if (other === undefined) added.push(cell);
    comments.set(
      cell,
      other === undefined ? ours(prefix, { cell, author, sentence }) : appended(other, prefix, sentence),
    );
  }
  const authorTags = [...authors, ...(known >= 0 ? [] : [AUTHOR])].map(
    (name) => `<${prefix}author>${name}</${prefix}author>`,
  );
  const open = /<(?:\w+:)?comments\b[^>]*>/.exec(xml)?.[0] ?? '';
  const list = [...comments.values()].join('');
  return {
    added,
    removed: all.filter(({ comment }) => isOurs(comment)).map(({ cell }) => cell),
    xml: [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${open}<${prefix}authors>`,
      ...authorTags,
      `</${prefix}authors><${prefix}commentList>${list}</${prefix}commentList></${prefix}comments>`,
    ].join(''),
  };
}

type Ours = { readonly cell: string; readonly author: number; readonly sentence: string };

function ours(prefix: string, { cell, author, sentence }: Ours): string {
  const text = `<${prefix}t xml:space="preserve">${escapeXml(sentence)}</${prefix}t>`;
  return `<${prefix}comment ref="${cell}" authorId="${author}"><${prefix}text><${prefix}r>${text}</${prefix}r></${prefix}text></${prefix}comment>`;
}

function appended(comment: string, prefix: string, sentence: string): string {
  const run = `<${prefix}r><${prefix}t xml:space="preserve">\n${OURS}${escapeXml(sentence)}</${prefix}t></${prefix}r>`;
  // A comment may be one plain text, beside which no run may stand.
  const inRuns = comment.replace(
    /(<(?:\w+:)?text>)(<(?:\w+:)?t\b[^>]*>[^<]*<\/(?:\w+:)?t>)(?=<\/(?:\w+:)?text>)/,
    `$1<${prefix}r>$2</${prefix}r>`,
  );
  return inRuns.replace(/(?=<\/(?:\w+:)?text>)/, run);
}
