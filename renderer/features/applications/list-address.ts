import { ApplicationFilter } from '#shared/contract/applications/listing.ts';

const FIELDS = ['state', 'step', 'townshipCode', 'program', 'lateness'] as const;

/** The list that an address asks for; what it does not know it leaves out. */
export function readAddress(params: URLSearchParams): ApplicationFilter {
  const given = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = params.get(field);
      return value === null || value === '' ? [] : [[field, value]];
    }),
  );
  const notNational = params.get('notNational') === '1' ? { notNational: true } : {};
  const read = ApplicationFilter.safeParse({ state: 'at-step', ...given, ...notNational });
  return read.success ? read.data : { state: 'at-step' };
}

export function writeAddress({ notNational, ...filter }: ApplicationFilter): URLSearchParams {
  const fields = Object.entries(filter).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value]],
  );
  return new URLSearchParams(notNational ? [...fields, ['notNational', '1']] : fields);
}
