/** Which errors may pass when the same is tried again, and which are of damaged data and stay until somebody mends it. */
import { UnreadableEvent } from '../../events/catalogue.ts';
import { codeOf } from './failure.ts';

/** What is stored cannot be read. What follows from it says more: `StreamBroken`, `UnreadableRow`. */
export class DamagedData extends Error {
  override name = 'DamagedData';
}

/** Whether an error, or one that caused it, is of damaged data. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof Error && (error instanceof DamagedData || error instanceof UnreadableEvent || isDamaged(error.cause));

/** Whether an error is a fault of the service, not of the data: trying again is safe, and may do. AWS names them on the error, and Node those of the network
 * (`ECONNRESET`), unlike those of what it was given to read (`Z_DATA_ERROR`, `ERR_…`). */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && !isDamaged(error) && ('$metadata' in error || '$fault' in error || /^E(?!RR_)/.test(String(codeOf(error))));
