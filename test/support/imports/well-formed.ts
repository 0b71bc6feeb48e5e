const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
const NAMESPACE = /\s+xmlns(?::([\w.-]+))?\s*=/g;

/** Why a text is no well-formed XML document with its prefixes declared; undefined when it is one. */
export function xmlFault(text: string): string | undefined {
  const open: { readonly name: string; readonly prefixes: ReadonlySet<string> }[] = [];
  let roots = 0;
  let at = 0;
  TOKEN.lastIndex = 0;
  while (at < text.length) {
    const token = TOKEN.exec(text);
    if (!token) return `nothing that XML knows at ${at}: ${text.slice(at, at + 60)}`;
    at = TOKEN.lastIndex;
    const [whole, closing, name, attributes = '', alone] = token;
    if (ENTITY.test(whole)) return `a bare & in ${whole.slice(0, 60)}`;
    if (name === undefined) {
      if (open.length === 0 && !whole.startsWith('<') && whole.trim().replace('\ufeff', '') !== '')
        return `text outside: ${whole.slice(0, 60)}`;
      continue;
    }
    if (closing === '/') {
      if (open.pop()?.name !== name) return `</${name}> closes nothing`;
      continue;
    }
    const names = [...attributes.matchAll(/\s([\w.:-]+)\s*=/g)].map(([, each]) => each);
    if (new Set(names).size !== names.length) return `an attribute twice in ${whole}`;
    const prefixes = new Set([
      'xml',
      'xmlns',
      ...(open.at(-1)?.prefixes ?? []),
      ...[...attributes.matchAll(NAMESPACE)].map(([, prefix = '']) => prefix),
    ]);
    const used = [name, ...names].flatMap((each) => (each?.includes(':') ? [each.split(':')[0] ?? ''] : []));
    const unknown = used.find((prefix) => !prefixes.has(prefix));
    if (unknown !== undefined) return `${unknown}: is not declared in ${whole.slice(0, 80)}`;
    if (open.length === 0) roots += 1;
    if (alone !== '/') open.push({ name, prefixes });
  }
  if (open.length > 0) return `<${open.at(-1)?.name}> is never closed`;
  return roots === 1 ? undefined : `${roots} roots`;
}
