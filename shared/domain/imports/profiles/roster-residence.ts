import { type Read, readText } from '#shared/domain/imports/cells/text.ts';
import type { RosterCells } from '#shared/domain/imports/profiles/roster-columns.ts';
import type { CheckContext } from '#shared/domain/imports/sheet-profile.ts';
import type { Division } from '#shared/domain/registry/divisions.ts';

type Residence = { readonly townshipCode: string; readonly villageCode: string | undefined };

/** Township and village; a village is only looked for when its township is known. */
export function readResidence(cells: RosterCells, { divisions }: CheckContext): Residence | undefined {
  const township = cells.read(
    'township',
    found(divisions.findTownship, (shown) => ({ code: 'township-unknown', shown })),
  );
  if (!township) {
    cells.read('village', readText);
    return undefined;
  }
  const village = cells.read(
    'village',
    found(
      (name) => divisions.findVillage(township.code, name),
      (shown) => ({ code: 'village-unknown', shown, township: township.name }),
    ),
  );
  return { townshipCode: township.code, villageCode: village?.code };
}

type Unknown = (shown: string) => Extract<ReturnType<Read<Division>>, { finding: unknown }>['finding'];

function found(find: (name: string) => Division | undefined, unknown: Unknown): Read<Division> {
  return (cell) => {
    const reading = readText(cell);
    if ('finding' in reading) return reading;
    const division = find(reading.value);
    return division ? { value: division } : { finding: unknown(reading.value) };
  };
}
