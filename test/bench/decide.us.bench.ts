import { decide } from '#shared/domain/programs/decide.ts';
import { sayDecision, sayFact } from '#shared/domain/programs/explain.ts';
import { Month } from '#shared/domain/month.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import { seedPolicy } from '#shared/domain/programs/seed-policy.ts';
import { certificate, person, welfare } from '#test/unit/programs/people.ts';
import type { Figure } from '#test/support/bench/figure.ts';

const MONTH = Month.parse('2026-11');
const ROUNDS = 20_000;
const PEOPLE = [
  person(),
  person({ welfare: [welfare('DB_R', { to: '2026-04' })] }),
  person({ welfare: [welfare('DB_R'), welfare('LNHL', { yuan: 200 })] }),
  person({ certificates: [certificate({ level: 3, category: 5 })], livesFarAway: true }),
];

/** Microseconds of one decision with every rule in words. */
export const figure: Figure = {
  name: 'decide.us',
  target: 50,
  unit: 'µs',
  measure() {
    const policy = seedPolicy('150424');
    let letters = 0;
    const ask = () => {
      for (const facts of PEOPLE)
        for (const program of PROGRAMS) {
          const decision = decide(facts, { program, month: MONTH }, policy);
          letters += sayDecision(decision).length;
          for (const { fact } of decision.lines) letters += sayFact(fact).length;
        }
    };
    for (let round = 0; round < ROUNDS / 10; round += 1) ask();
    const from = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) ask();
    const taken = performance.now() - from;
    if (letters === 0) throw new Error('Nothing was said');
    return Promise.resolve((taken * 1000) / (ROUNDS * PEOPLE.length * PROGRAMS.length));
  },
};
