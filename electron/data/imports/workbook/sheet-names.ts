/** What Excel allows of a sheet's name (ECMA-376 18.2.19, Excel's own limits). */
const LONGEST = 31;
const FORBIDDEN = /[:\\/?*[\]\p{Cc}]/gu;
const EDGES = /^'+|'+$/g;

/** The names as an `.xlsx` may have them, each once: other formats, and other programs, are not so strict. */
export function namesForExcel(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(FORBIDDEN, '-').slice(0, LONGEST).replace(EDGES, '') || '表';
    let own = plain;
    for (let count = 2; used.has(own.toLowerCase()); count += 1) {
      const ending = `(${count})`;
      own = plain.slice(0, LONGEST - ending.length) + ending;
    }
    used.add(own.toLowerCase());
    return own;
  });
}
