import { AppError, type WireError } from '#shared/contract/errors.ts';
import { storageFailure } from '../db/failure.ts';

export type FailureLog = (incident: string, path: string, error: unknown) => void;

/** What crosses the boundary instead of an exception; what nobody foresaw is logged under an incident number. */
export function toWireError(newIncident: () => string, log: FailureLog) {
  return (path: string, error: unknown): WireError => {
    const known = error instanceof AppError ? error : storageFailure(error);
    if (known) return known.wire;
    const incident = newIncident();
    log(incident, path, error);
    return { code: 'unexpected', params: { incident } };
  };
}
