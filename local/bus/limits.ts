/** What EventBridge and SQS take at most. */
import { listOf, objectOf, type Properties } from '../data.ts';
import type { Entry } from './entry.ts';

/** A request that is refused as a whole. `code` is what the SDK names the error. */
export class RequestRefused extends Error {
  readonly code: string;

  constructor(message: string, code = 'ValidationException') {
    super(message);
    this.code = code;
  }
}

const ENTRIES = 10;
/** Of all entries of a request together, and of a message, alone or with others. AWS takes 1 MiB of both since 2026, and bills what is over 64 KB as more than
 * one: what keeps to 256 KB fits in any Region. */
const BYTES = 262_144;
const TIME_BYTES = 14;
const LONGEST_DELAY_S = 900;

/** As EventBridge counts it: the names and texts of an entry, and 14 for its time. */
const entryBytes = ({ Source = '', DetailType = '', Detail = '', Resources = [], Time }: Entry): number =>
  Buffer.byteLength([Source, DetailType, Detail, ...Resources].join('')) + (Time === undefined ? 0 : TIME_BYTES);

/** Throws RequestRefused. */
export const checkEntries = (entries: readonly Entry[]): void => {
  if (entries.length === 0 || entries.length > ENTRIES) throw new RequestRefused(`1 to ${ENTRIES} entries, not ${entries.length}`);
  const bytes = entries.reduce((sum, entry) => sum + entryBytes(entry), 0);
  if (bytes > BYTES) throw new RequestRefused(`Total size of the entries in the request is over the limit: ${bytes} of ${BYTES} bytes`);
};

/** Throws RequestRefused. `said`: the parameters of a message, alone or in a batch. */
export const checkMessage = ({ MessageBody, DelaySeconds = 0 }: Properties): void => {
  const bytes = Buffer.byteLength(String(MessageBody));
  const invalid = (reason: string) => new RequestRefused(`One or more parameters are invalid. Reason: ${reason}`, 'InvalidParameterValue');
  if (MessageBody === undefined || bytes === 0)
    throw new RequestRefused('The request must contain the parameter MessageBody.', 'MissingParameter');
  if (bytes > BYTES) throw invalid(`Message must be shorter than ${BYTES} bytes.`);
  if (!(Number(DelaySeconds) >= 0 && Number(DelaySeconds) <= LONGEST_DELAY_S))
    throw invalid(`DelaySeconds must be >= 0 and <= ${LONGEST_DELAY_S}, not ${DelaySeconds}.`);
};

/** The entries of SendMessageBatch. Throws RequestRefused where there are none or too many, where two have one id, and where they are too large together. */
export const batchOf = ({ Entries }: Properties): Properties[] => {
  const entries = listOf(Entries).map(objectOf);
  const refused = (what: string, message: string) => new RequestRefused(message, `AWS.SimpleQueueService.${what}`);
  if (entries.length === 0) throw refused('EmptyBatchRequest', 'There should be at least one SendMessageBatchRequestEntry in the request.');
  if (entries.length > ENTRIES)
    throw refused('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${ENTRIES}. You have sent ${entries.length}.`);
  const ids = entries.map(({ Id }) => Id);
  if (new Set(ids).size < ids.length) throw refused('BatchEntryIdsNotDistinct', `Id ${ids.find((id, n) => ids.indexOf(id) < n)} repeated.`);
  const bytes = entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(String(MessageBody)), 0);
  if (bytes > BYTES)
    throw refused('BatchRequestTooLong', `Batch requests cannot be longer than ${BYTES} bytes. You have sent ${bytes} bytes.`);
  return entries;
};

/** How many messages a receiver asks for. Throws RequestRefused. */
export const mostReceived = ({ MaxNumberOfMessages = 1 }: Properties): number => {
  const most = Number(MaxNumberOfMessages);
  if (Number.isInteger(most) && most >= 1 && most <= ENTRIES) return most;
  throw new RequestRefused(
    `Value ${MaxNumberOfMessages} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and ${ENTRIES}, if provided.`,
    'InvalidParameterValue',
  );
};
