import { BUILT_IN_FORMATS, isDateFormat, showsDay } from '../number-format.ts';
import { RECORD, recordsOf } from './records.ts';

/** Built-in formats that every reader knows: a day, a time of day. */
const KNOWN_DAY = 14;
const KNOWN_TIME = 20;
const LIBRARY_KNOWS_UP_TO = 22;
/** Where a cell format names its number format (MS-XLS 2.4.353). */
const PLACE = 2;

/**
 * The stream with its Chinese built-in day formats named by ones that the library knows. They stand in no file, and it
 * would take 2020年3月1日 for the number 43891.
 */
export function withKnownDayFormats(stream: Buffer): Buffer {
  const own = new Set<number>();
  const changed = Buffer.from(stream);
  for (const { type, data } of recordsOf(changed)) {
    if (type === RECORD.NUMBER_FORMAT && data.length >= 2) own.add(data.readUInt16LE(0));
  }
  for (const { type, data } of recordsOf(changed)) {
    if (type !== RECORD.CELL_FORMAT || data.length < PLACE + 2) continue;
    const id = data.readUInt16LE(PLACE);
    const format = own.has(id) ? undefined : BUILT_IN_FORMATS.get(id);
    if (id <= LIBRARY_KNOWS_UP_TO || format === undefined || !isDateFormat(format)) continue;
    data.writeUInt16LE(showsDay(format) ? KNOWN_DAY : KNOWN_TIME, PLACE);
  }
  return changed;
}
