/** In place of the thread that reads workbooks: holds memory, and never comes to an end. */
const held: string[][] = [];
for (;;) {
  if (held.length < 40) held.push(Array.from({ length: 100_000 }, (_, index) => `第 ${index} 行`));
}
