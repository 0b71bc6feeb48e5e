/** What an attachment may be: what a camera or scanner makes and every window can show. */
export type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

const BEGINNINGS: readonly { readonly type: MediaType; readonly at: Readonly<Record<number, string>> }[] = [
  { type: 'image/jpeg', at: { 0: '\xff\xd8\xff' } },
  { type: 'image/png', at: { 0: '\x89PNG\r\n\x1a\n' } },
  { type: 'image/webp', at: { 0: 'RIFF', 8: 'WEBP' } },
  { type: 'application/pdf', at: { 0: '%PDF-' } },
];

/** What a file is by its first bytes, whatever it is called; undefined when it is none of the four. */
export function mediaTypeOf(content: Uint8Array): MediaType | undefined {
  return BEGINNINGS.find(({ at }) =>
    Object.entries(at).every(([place, text]) =>
      Array.from(text).every(
        (character, offset) => content[Number(place) + offset] === character.charCodeAt(0),
      ),
    ),
  )?.type;
}
