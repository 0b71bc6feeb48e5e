import { sql } from 'drizzle-orm';
import type { Candidate, ReadLine } from '#shared/contract/volunteers/activities.ts';
import type { Day } from '#shared/domain/day.ts';
import { faultBeside, longDays, stayMinutes, stayOf } from '#shared/domain/volunteers/hours.ts';
import { readSheetLines, type SheetLine } from '#shared/domain/volunteers/sheet-lines.ts';
import type { Reader } from '../db/database.ts';
import { namedBy } from './search.ts';
import { around, stayText } from './stays.ts';

const MOST_CANDIDATES = 9;

type Found = Omit<Candidate, 'signedUp'> & { readonly signedUp: number; readonly status: string };

/** Whom a word names: if one of them has signed up, that one is meant; else somebody whose name is whole, else all. */
function whom(reader: Reader, activityId: string, word: string): readonly Found[] {
  const found =
    reader.all<Found>(sql`SELECT v.id AS volunteerId, v.number, v.name, st.name AS station, v.status,
    EXISTS (SELECT 1 FROM volunteer_sign_up u WHERE u.activity_id = ${activityId} AND u.volunteer_id = v.id)
      AS signedUp
    FROM volunteer v LEFT JOIN volunteer_station st ON st.id = v.station_id
    WHERE ${namedBy(word)} ORDER BY signedUp DESC, v.status, v.pinyin, v.seq LIMIT ${MOST_CANDIDATES}`);
  const expected = found.filter(({ signedUp }) => signedUp === 1);
  if (expected.length > 0) return expected;
  const active = found.filter(({ status }) => status === '在册');
  return active.length > 0 ? active : found;
}

const candidate = ({ status: _status, signedUp, ...shown }: Found): Candidate => ({
  ...shown,
  signedUp: signedUp === 1,
});

type Asked = {
  readonly activityId: string;
  readonly day: Day;
  readonly arrived: number;
  readonly left: number;
};

/** What a typed sheet says, line by line; a line that names somebody again is told. */
export function readSheet(reader: Reader, asked: Asked, text: string): ReadLine[] {
  const seen = new Set<string>();
  return readSheetLines(text).map((line) => {
    const read = readLine(reader, asked, line);
    const id = read.volunteer?.volunteerId;
    if (id === undefined) return read;
    const again = seen.has(id);
    seen.add(id);
    return again ? { ...read, fault: 'twice' } : read;
  });
}

function readLine(reader: Reader, asked: Asked, { line, text, whom: word, ...own }: SheetLine): ReadLine {
  const found = whom(reader, asked.activityId, word);
  const { day } = asked;
  const stay = stayOf(day, { arrived: own.arrived ?? asked.arrived, left: own.left ?? asked.left });
  const { arrived, left } = stay;
  const said = { line, text, arrived, left, minutes: stayMinutes(stay), candidates: found.map(candidate) };
  const [only] = found;
  if (own.fault || !only || found.length > 1) {
    const fault = own.fault ?? (only ? 'several' : 'nobody');
    return { ...said, volunteer: null, fault, other: null, isLong: false };
  }
  const others = around(reader, only.volunteerId, day);
  const wrong = faultBeside(stay, others);
  const fault = only.status === '在册' ? (wrong?.fault ?? null) : ('not-active' as const);
  return {
    ...said,
    volunteer: candidate(only),
    fault: fault === 'stay-all-away' ? 'stay-backwards' : fault,
    other: wrong?.other ? stayText(wrong.other) : null,
    isLong: longDays(stay, others).length > 0,
  };
}
