import { addDays, addMonths, type Day, daysBetween } from '#shared/domain/day.ts';
import { formatCertificateNumber } from '#shared/domain/registry/certificate-number.ts';
import {
  type Category,
  type Component,
  type Level,
  mostSevereLevel,
  MULTIPLE,
} from '#shared/domain/registry/disability.ts';
import { type ByAge, pickByAge } from '#shared/domain/registry/invented/by-age.ts';
import {
  between,
  happens,
  pickWeighted,
  type Random,
  shuffle,
  type Weighted,
} from '#shared/domain/registry/invented/random.ts';

export type InventedCertificate = {
  readonly number: string;
  readonly category: Category;
  readonly level: Level;
  /** The single disabilities of a 多重 certificate; empty for the others. */
  readonly components: readonly Component[];
  readonly reissue: number;
  readonly issuedOn: Day;
  readonly expiresOn: Day;
};

export type Holder = {
  readonly identityNumber: string;
  readonly birthDate: Day;
  readonly age: number;
  readonly today: Day;
};

const CATEGORIES: ByAge<Category> = {
  values: [1, 2, 3, 4, 5, 6, 7],
  rows: [
    { below: 18, weights: [5, 10, 8, 25, 30, 15, 7] },
    { below: 60, weights: [9, 9, 2, 55, 10, 12, 3] },
    { below: Infinity, weights: [17, 15, 1, 57, 3, 4, 3] },
  ],
};
const LEVELS: Weighted<Level> = { values: [1, 2, 3, 4], weights: [14, 31, 30, 25] };
const REISSUES = { values: [0, 1, 2, 10], weights: [9720, 265, 14, 1] };
const SINGLE_CATEGORIES = [1, 2, 3, 4, 5, 6] as const;

const VALID_MONTHS = 120;
// Issued up to five months longer ago than a certificate is valid: some four in a hundred have expired.
const OLDEST_MONTHS = 125;
const EARLIEST_AGE_MONTHS = 12;

/** A certificate of the kinds, degrees and dates usual at that age, valid ten years (残联发〔2017〕34号 art. 19). */
export function inventCertificate(random: Random, holder: Holder): InventedCertificate {
  const category = pickByAge(random, CATEGORIES, holder.age);
  const components = category === MULTIPLE ? inventComponents(random) : [];
  const level = mostSevereLevel(components) ?? pickWeighted(random, LEVELS);
  const reissue = pickWeighted(random, REISSUES);
  const number = formatCertificateNumber({ identityNumber: holder.identityNumber, category, level, reissue });
  const issuedOn = inventIssueDay(random, holder);
  const expiresOn = addMonths(issuedOn, VALID_MONTHS);
  return { number, category, level, components, reissue, issuedOn, expiresOn };
}

function inventComponents(random: Random): Component[] {
  return shuffle(random, SINGLE_CATEGORIES)
    .slice(0, happens(random, 0.15) ? 3 : 2)
    .map((category) => ({ category, level: pickWeighted(random, LEVELS) }));
}

function inventIssueDay(random: Random, { birthDate, today }: Holder): Day {
  const oldest = addMonths(today, -OLDEST_MONTHS);
  const firstBirthday = addMonths(birthDate, EARLIEST_AGE_MONTHS);
  const from = firstBirthday > oldest ? firstBirthday : oldest;
  return addDays(from, between(random, 0, daysBetween(from, today)));
}
