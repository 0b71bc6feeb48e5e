import { Day } from '#shared/domain/day.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import type { CertificateFact, PersonFacts, WelfareFact } from '#shared/domain/programs/facts.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';

export const SEEN = { source: '测试', seenOn: Day.parse('2026-11-20') };

export function certificate(over: Partial<CertificateFact> = {}): CertificateFact {
  return {
    ...SEEN,
    category: 4,
    level: 2,
    components: [],
    issuedOn: Day.parse('2020-03-16'),
    expiresOn: Day.parse('2030-03-16'),
    status: '正常',
    statusSince: null,
    ...over,
  };
}

type Span = { readonly from?: string; readonly to?: string; readonly yuan?: number };

export function welfare(kind: WelfareKind, { from = '2018-01', to, yuan }: Span = {}): WelfareFact {
  return {
    ...SEEN,
    kind,
    amountFen: yuan === undefined ? null : Fen.parse(yuan * 100),
    startMonth: Month.parse(from),
    endMonth: to === undefined ? null : Month.parse(to),
  };
}

/** Somebody of the county with a level 2 certificate and 低保: both subsidies, unless something else is said. */
export function person(over: Partial<PersonFacts> = {}): PersonFacts {
  return {
    person: SEEN,
    birthDate: Day.parse('1970-05-20'),
    diedOn: null,
    movedOutOn: null,
    countyCode: '150424',
    certificates: [certificate()],
    welfare: [welfare('DB_R')],
    enrolments: [],
    endings: [],
    choices: [],
    enrolledTwice: [],
    livesFarAway: false,
    overrides: [],
    ...over,
  };
}
