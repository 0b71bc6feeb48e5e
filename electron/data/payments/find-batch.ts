import { AppError } from '#shared/contract/errors.ts';
import type { Reader } from '../db/database.ts';
import { type Batch, paymentsRepository } from './repository.ts';

/** The batch with this id; throws when there is none. */
export function batchOf(reader: Reader, batchId: string): Batch {
  const batch = paymentsRepository.batch(reader, batchId);
  if (!batch) throw new AppError('not-found');
  return batch;
}
