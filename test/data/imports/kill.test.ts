import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ADMINISTRATOR } from '#test/support/desk.ts';
import { spawnDataProcess } from '#test/support/data-process.ts';
import { ProcessGone } from '#test/support/process-transport.ts';
import { foundedOffice, copyOf, withConnection } from '#test/data/support/offices.ts';
import { randomFrom } from '#test/data/support/random.ts';
import { HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import { fixture } from '#test/support/imports/office-import.ts';

const ROSTER = '01-持证残疾人名册.xlsx';
const KILLS = 6;
const LONG = 300_000;
const Whole = z.object({
  people: z.int(),
  certificates: z.int(),
  found: z.int(),
  runs: z.int(),
  changes: z.int(),
});

// Whatever an import writes is there, or nothing of it is.
test.skipIf(!HAS_FIXTURES)(
  `the power fails ${KILLS} times while the roster is written`,
  { timeout: LONG },
  async () => {
    const office = await foundedOffice();
    const random = randomFrom(3);
    const bytes = fixture(ROSTER);
    const left: z.output<typeof Whole>[] = [];
    for (let round = 0; round < KILLS; round += 1) {
      const copy = copyOf(office);
      const data = await spawnDataProcess({ folder: copy.folder });
      await data.client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
      const { importId } = await data.client.imports.read({ fileName: ROSTER, bytes });
      await data.client.imports.check({ importId });
      const applying = data.client.imports.apply({ importId, onlyRight: false }).catch((error: unknown) => {
        if (!(error instanceof ProcessGone)) throw error;
      });
      await setTimeout(100 + random(2500));
      await data.kill();
      // A job whose process is gone is never answered.
      await Promise.race([applying, setTimeout(10)]);
      left.push(
        withConnection(copy, (connection) =>
          Whole.parse(
            connection
              .prepare(
                `SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM certificate) AS certificates,
                      (SELECT count(*) FROM person_listing) AS found, (SELECT count(*) FROM import_run) AS runs,
                      (SELECT count(DISTINCT person_id) FROM person_change) AS changes`,
              )
              .get(),
          ),
        ),
      );
    }
    const nothing = { people: 0, certificates: 0, found: 0, runs: 0, changes: 0 };
    const all = { people: 8832, certificates: 8832, found: 8832, runs: 1, changes: 8832 };
    for (const state of left) expect([nothing, all]).toContainEqual(state);
    // At least one of them was in the middle.
    expect(left).toContainEqual(nothing);
  },
);
