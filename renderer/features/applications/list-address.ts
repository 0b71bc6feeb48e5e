import { ApplicationFilter } from '#shared/contract/applications/listing.ts';

const FIELDS = ['state', 'step', 'townshipCode', 'program', 'lateness'] as const;

const FLAGS = ['notNational', 'notTold'] as const;

/** The list that an address asks for; what it does not know it leaves out. */
export function readAddress(params: URLSearchParams): ApplicationFilter {
  const given = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = params.get(field);
      return value === null || value === '' ? [] : [[field, value]];
    }),
  );
  const flags = Object.fromEntries(FLAGS.flatMap((flag) => (params.get(flag) === '1' ? [[flag, true]] : [])));
  const read = ApplicationFilter.safeParse({ state: 'at-step', ...given, ...flags });
  return read.success ? read.data : { state: 'at-step' };
}

export function writeAddress(filter: ApplicationFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value === true ? '1' : value]],
    ),
  );
}
