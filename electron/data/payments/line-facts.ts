import type { Decision } from '#shared/domain/programs/decision.ts';

/**
 * What a line was paid on, as JSON: certificate, welfare and standard that the rules saw, with source and document; the
 * standard is named by the month that its version counts from.
 * Rules that saw nothing out of the ordinary are not repeated on every line of the ledger.
 */
export function factsOf({ lines }: Decision): string {
  const told: Record<string, unknown> = {};
  for (const { rule, fact, seen, document, overridden } of lines) {
    const source = seen ? [seen.source, seen.seenOn] : null;
    if (fact.kind === 'certificate' && fact.certificate) {
      const { category, level, issuedOn, expiresOn, status } = fact.certificate;
      told['certificate'] = { category, level, issuedOn, expiresOn, status, source };
    } else if (fact.kind === 'welfare' && fact.found.length > 0) {
      told[rule] = {
        found: fact.found.map(({ kind, startMonth, endMonth }) => [kind, startMonth, endMonth]),
        source,
      };
    } else if (fact.kind === 'standard' && fact.standard) {
      const { amountFen, from, document: named } = fact.standard;
      told['standard'] = { amountFen, from, document: named || document };
    } else if (fact.kind === 'choice') told[rule] = { chosen: fact.made?.chosen ?? null, source };
    if (overridden !== null) told[`${rule}-overridden`] = overridden;
  }
  return JSON.stringify(told);
}
