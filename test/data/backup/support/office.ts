import { z } from 'zod';
import { connect } from '#data/db/connection.ts';
import { addPerson, LI, SHAN, WANG } from '#test/data/registry/support/people.ts';
import { databaseOf, type Office } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

/** Words of this office's people: none of them may be read anywhere outside the encrypted files. */
export const PRIVATE_WORDS = ['乌云其其格', '150424199001', '150424196203', '东风村', '同意书'];

const PEOPLE = [
  [WANG, '乌云其其格'],
  [LI, '李海龙'],
] as const;

/** A photo of somebody; each of them has another. */
export const photoOf = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0xff, 0xd8, 0xff, ...new TextEncoder().encode(`${name}东风村`.repeat(2000))]);

/** Two people with a photo each. */
export async function furnish(desk: TestDesk): Promise<void> {
  for (const [who, name] of PEOPLE) {
    const personId = await addPerson(desk, who, { name });
    const content = photoOf(name);
    await desk.client.registry.addAttachment({ personId, kind: '照片', fileName: '同意书.jpg', content });
  }
}

/** A day's work after that. */
export async function work(desk: TestDesk): Promise<void> {
  const personId = await addPerson(desk, SHAN, { name: '单秀兰' });
  const content = photoOf('单秀兰');
  await desk.client.registry.addAttachment({ personId, kind: '照片', fileName: '单.jpg', content });
}

const Names = z.array(z.string());

/** Every row of every table, as text, in one order. */
export function everyRow(office: Pick<Office, 'folder' | 'key'>): Map<string, string[]> {
  const connection = connect(databaseOf({ ...office, recoveryCode: '' }), office.key, 'read');
  try {
    const names = Names.parse(
      connection.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all(),
    );
    return new Map(
      names.map((name) => [
        name,
        connection
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    );
  } finally {
    connection.close();
  }
}
