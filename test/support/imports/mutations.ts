import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
export type Dice = (sides: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Mutation = (bytes: Buffer, roll: Dice) => Buffer;

const flipBits: Mutation = (bytes, roll) => {
  const changed = Buffer.from(bytes);
  for (let flips = 1 + roll(8); flips > 0; flips -= 1) {
    const at = roll(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << roll(8));
  }
  return changed;
};
const cutOff: Mutation = (bytes, roll) => bytes.subarray(0, roll(bytes.length));
const cutOut: Mutation = (bytes, roll) => {
  const at = roll(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + roll(400))]);
};
const overwrite: Mutation = (bytes, roll) => {
  const changed = Buffer.from(bytes);
  const at = roll(changed.length);
  changed.fill(roll(2) === 0 ? 0xff : 0, at, at + 1 + roll(16));
  return changed;
};
const repeatPiece: Mutation = (bytes, roll) => {
  const at = roll(bytes.length);
  const piece = bytes.subarray(at, at + 1 + roll(2000));
  return Buffer.concat([
    bytes.subarray(0, at),
    ...Array.from({ length: 1 + roll(20) }, () => piece),
    bytes.subarray(at),
  ]);
};

/** Changes to the bytes of any file. */
export const BYTE_MUTATIONS: readonly Mutation[] = [flipBits, cutOff, cutOut, overwrite, repeatPiece];

const STRANGE = [
  '999999999',
  '-1',
  '0',
  '1e308',
  'NaN',
  '',
  '4294967296',
  'ZZZZZZ1',
  'A0',
  'XFD1048576',
  'A1:XFD1048576',
  '__proto__',
  'constructor',
  '\u0000',
  '&#0;',
  '&#x110000;',
  '<',
  ']]>',
  '../../etc/passwd',
  '2147483647',
  '#REF!',
];

type TextMutation = (xml: string, roll: Dice) => string;

const strangeValue: TextMutation = (xml, roll) => {
  const values = [...xml.matchAll(/"[^"]*"|>[^<]+</g)];
  const value = values[roll(Math.max(values.length, 1))];
  if (!value) return xml;
  const [first = '', last = ''] = [value[0].at(0), value[0].at(-1)];
  const strange = STRANGE[roll(STRANGE.length)] ?? '';
  return xml.slice(0, value.index) + first + strange + last + xml.slice(value.index + value[0].length);
};
const dropTag: TextMutation = (xml, roll) => {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const tag = tags[roll(Math.max(tags.length, 1))];
  return tag ? xml.slice(0, tag.index) + xml.slice(tag.index + tag[0].length) : xml;
};
const repeatTag: TextMutation = (xml, roll) => {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const tag = tags[roll(Math.max(tags.length, 1))];
  return tag ? xml.slice(0, tag.index) + tag[0].repeat(1 + roll(300)) + xml.slice(tag.index) : xml;
};
const cutText: TextMutation = (xml, roll) => xml.slice(0, roll(xml.length + 1));
const insertText: TextMutation = (xml, roll) => {
  const at = roll(xml.length + 1);
  return xml.slice(0, at) + (STRANGE[roll(STRANGE.length)] ?? '').repeat(1 + roll(5)) + xml.slice(at);
};

const TEXT_MUTATIONS: readonly TextMutation[] = [
  strangeValue,
  strangeValue,
  dropTag,
  repeatTag,
  cutText,
  insertText,
];

/** Changes to what is inside a package; the zip around it stays sound, its sums right. */
export const PACKAGE_MUTATIONS: readonly Mutation[] = [
  ...Array.from({ length: 4 }, (): Mutation => changePart),
  (bytes, roll) =>
    withParts(bytes, (parts, names) => {
      // Two parts change places.
      const [one = '', other = ''] = [names[roll(names.length)], names[roll(names.length)]];
      const [a, b] = [parts.get(one), parts.get(other)];
      if (a && b) parts.set(one, b).set(other, a);
    }),
  (bytes, roll) => withParts(bytes, (parts, names) => parts.delete(names[roll(names.length)] ?? '')),
  (bytes, roll) =>
    withParts(bytes, (parts, names) => {
      const name = names[roll(names.length)] ?? '';
      parts.set(name, flipBits(Buffer.from(parts.get(name) ?? []), roll));
    }),
];

function changePart(bytes: Buffer, roll: Dice): Buffer {
  return withParts(bytes, (parts, names) => {
    const name = names[roll(names.length)] ?? '';
    const xml = strFromU8(parts.get(name) ?? strToU8(''));
    const mutate = TEXT_MUTATIONS[roll(TEXT_MUTATIONS.length)] ?? cutText;
    parts.set(name, strToU8(mutate(xml, roll)));
  });
}

function withParts(
  bytes: Buffer,
  change: (parts: Map<string, Uint8Array>, names: readonly string[]) => void,
): Buffer {
  const parts = new Map<string, Uint8Array>(
    Object.entries(unzipSync(bytes)).filter(([, content]) => content.length > 0),
  );
  change(parts, [...parts.keys()]);
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 1 }));
}
