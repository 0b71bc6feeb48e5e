import { v7 } from 'uuid';

/**
 * A name for a row, that no other row anywhere has: RFC 9562, version 7. Such names grow with the clock, so an index of
 * them is in the order in which rows came: writing adds at its end, and a walk through many files reads it once, page by
 * page. With names in no order a region's walk deciphers several pages anew for every person.
 */
export const newId = (): string => v7();
