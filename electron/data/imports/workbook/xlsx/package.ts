import { posix } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { listZipEntries, unpackEntries } from '../zip-entries.ts';
import { attributeNamed, walkXml } from '../walk-xml.ts';

/** An Office package (ECMA-376 part 2): parts, and links from one to another. */
export type Package = {
  /** The part as it is unpacked; undefined when there is none so called. Names are compared as the standard does, without case. */
  readonly part: (name: string) => Buffer | undefined;
  /** Bytes that the part says it has when unpacked; unpacking holds it to that. */
  readonly size: (name: string) => number;
  readonly links: (from: string) => readonly Link[];
};

type Link = {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`. The rest differs between the two editions of the standard. */
  readonly kind: string;
  /** The part's full name. */
  readonly target: string;
};

/** Opens a package; a part is unpacked when it is asked for, pictures and macros never. */
export function openPackage(bytes: Buffer): Package {
  const entries = new Map(listZipEntries(bytes).map((entry) => [keyOf(entry.name), entry]));
  const part = (name: string): Buffer | undefined => {
    const entry = entries.get(keyOf(name));
    return entry && unpackEntries(bytes, [entry]).get(entry.name);
  };
  return {
    part,
    size: (name) => entries.get(keyOf(name))?.size ?? 0,
    links: (from) => linksOf(part(linksPart(from)), from),
  };
}

const keyOf = (name: string) => name.replace(/^\/+/, '').toLowerCase();

function linksPart(from: string): string {
  return `${posix.dirname(from)}/_rels/${posix.basename(from)}.rels`.replace(/^\.\//, '');
}

function linksOf(part: Buffer | undefined, from: string): readonly Link[] {
  if (!part) return [];
  const links: Link[] = [];
  walkXml(part, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = (attributeNamed(attributes, 'Target') ?? '').replaceAll('\\', '/');
      links.push({
        id: attributes['Id'] ?? '',
        kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(from), target),
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return links;
}

/** The part that the package as a whole, or one of its parts, links to as its `kind`. */
export function linkedPart(pack: Package, from: string, kind: string): string | undefined {
  return pack.links(from).find((link) => link.kind === kind)?.target;
}

/** A part that must be there. */
export function neededPart(pack: Package, name: string | undefined): Buffer {
  const part = name === undefined ? undefined : pack.part(name);
  if (!part) throw new AppError('workbook-damaged');
  return part;
}
