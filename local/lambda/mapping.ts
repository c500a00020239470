/** What event source mappings of both kinds have in common: filters, windows, and what a function says of a batch. */
import { checked } from '../bus/pattern.ts';
import { listOf, objectOf, type Properties, within } from '../data.ts';
import type { StreamRecord } from './record.ts';

/** Identifiers of failed items; 'all' when the answer makes no sense, which Lambda treats as a failed batch. */
export const failedItems = (answer: unknown, known: readonly string[]): readonly string[] | 'all' => {
  const failures = within(answer, 'batchItemFailures');
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return 'all';
  const ids = failures.map((failure) => within(failure, 'itemIdentifier'));
  return ids.every((id): id is string => typeof id === 'string' && known.includes(id)) ? ids : 'all';
};

export const reportsItems = ({ FunctionResponseTypes }: Properties): boolean =>
  listOf(FunctionResponseTypes).includes('ReportBatchItemFailures');

/** The patterns of FilterCriteria. Throws at one that the local runtime does not know. */
export const filters = (properties: Properties): Properties[] =>
  listOf(within(properties, 'FilterCriteria', 'Filters')).map((filter) => checked(objectOf(JSON.parse(String(within(filter, 'Pattern'))))));

/** The longest wait for a batch to fill. A second of waiting a step adds up, and an idle machine gains nothing from it. */
const WINDOW_CAP_MS = 200;

export const windowMs = ({ MaximumBatchingWindowInSeconds = 0 }: Properties): number =>
  Math.min(WINDOW_CAP_MS, Number(MaximumBatchingWindowInSeconds) * 1000);

/** Whether the oldest of these records is older than the mapping tries. */
export const isTooOld = ({ MaximumRecordAgeInSeconds = -1 }: Properties, [oldest]: readonly StreamRecord[]): boolean => {
  const limit = Number(MaximumRecordAgeInSeconds);
  return limit >= 0 && oldest !== undefined && Date.now() / 1000 - oldest.dynamodb.ApproximateCreationDateTime > limit;
};
