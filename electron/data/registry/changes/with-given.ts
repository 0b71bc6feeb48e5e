/** What somebody says of a record; what is undefined is not spoken of. */
export type Partly<V> = { readonly [K in keyof V]?: V[K] | undefined };

/** A record as it stands, with what somebody says of it in its place. */
export function withGiven<V extends object>(stands: V, given: Partly<V>): V {
  const said = Object.entries(given).filter(([, value]: [string, unknown]) => value !== undefined);
  return { ...stands, ...Object.fromEntries<unknown>(said) };
}
