import { sql } from 'drizzle-orm';
import type { Day } from '#shared/domain/day.ts';
import { type Month, shiftMonth } from '#shared/domain/month.ts';
import { WELFARE_NAMES, type WelfareKind } from '#shared/domain/registry/welfare.ts';
import type { PastOffice } from './past-office.ts';
import type { Fate } from './people.ts';

const MORNING = 8 * 60 + 30;
type Person = { readonly id: string; readonly name: string; readonly number: string };
type List = {
  readonly kind: 'deaths' | 'welfare';
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
};

/** The list of whom civil affairs know to have died, as it comes in a month. */
export async function importDeaths(office: PastOffice, day: Day, fates: readonly Fate[]): Promise<void> {
  const known = peopleBy(
    office,
    fates.map(({ personId }) => personId),
  );
  const rows = fates.flatMap(({ personId, since }) => {
    const person = known.get(personId);
    return person ? [[person.name, person.number, since]] : [];
  });
  await bringIn(office, day, {
    kind: 'deaths',
    title: `死亡人员名单-${day.slice(0, 7)}`,
    columns: ['姓名', '身份证号', '死亡日期'],
    rows,
  });
}

function peopleBy({ writer }: PastOffice, ids: readonly string[]): ReadonlyMap<string, Person> {
  const rows = writer.all<Person>(sql`SELECT id, name, identity_number AS number FROM person
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map((row) => [row.id, row]));
}

type Welfare = Person & { readonly kind: WelfareKind; readonly from: string; readonly to: string | null };

/** What civil affairs changed lately: whoever begins to get something, and whoever does not any more. */
export async function importWelfare(office: PastOffice, day: Day, month: Month): Promise<void> {
  const before = shiftMonth(month, -1);
  const changed = office.writer.all<Welfare>(sql`SELECT p.id, p.name, p.identity_number AS number, w.kind,
    w.start_month AS "from", w.end_month AS "to" FROM welfare_status w JOIN person p ON p.id = w.person_id
    WHERE w.start_month IN (${before}, ${month}) OR w.end_month = ${before} ORDER BY p.file_number`);
  await bringIn(office, day, {
    kind: 'welfare',
    title: `民政等部门比对名单-${month}`,
    columns: ['姓名', '身份证号', '类别', '起始年月', '终止年月'],
    rows: changed.map(({ name, number, kind, from, to }) => [name, number, WELFARE_NAMES[kind], from, to]),
  });
}

/** Text and no workbook: that has the hour of its making in it, and would be another every time. */
async function bringIn(office: PastOffice, day: Day, { kind, title, columns, rows }: List): Promise<void> {
  if (rows.length === 0) return;
  const lines = [columns, ...rows].map((row) => row.map((cell) => cell ?? '').join(','));
  const bytes = Uint8Array.from(Buffer.from(lines.join('\r\n')));
  const { imports } = office.at(day, MORNING, 'jingban');
  const { importId } = await imports.read({ fileName: `${title}.csv`, bytes, kind });
  await imports.check({ importId });
  await imports.apply({ importId, onlyRight: true });
}
