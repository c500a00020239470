/** What event source mappings of both kinds have in common: filters, windows, and what a function says of a batch. */
import { checked } from '../bus/pattern.ts';

/** Identifiers of failed items; 'all' when the answer makes no sense, which Lambda treats as a failed batch. */
export const failedItems = (answer: unknown, known: readonly string[]): readonly string[] | 'all' => {
  const failures = (answer as { batchItemFailures?: unknown } | null)?.batchItemFailures;
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return 'all';
  const ids = failures.map((failure) => (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier);
  return ids.every((id): id is string => typeof id === 'string' && known.includes(id)) ? ids : 'all';
};

export const reportsItems = (properties: { FunctionResponseTypes?: string[] }): boolean =>
  properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false;

/** The patterns of FilterCriteria. Throws at one that the local runtime does not know. */
export const filters = (properties: { FilterCriteria?: { Filters?: { Pattern: string }[] } }): Record<string, unknown>[] =>
  (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => checked(JSON.parse(Pattern) as Record<string, unknown>));

/** The longest wait for a batch to fill. A second of waiting a step adds up, and an idle machine gains nothing from it. */
const WINDOW_CAP_MS = 200;

export const windowMs = (properties: { MaximumBatchingWindowInSeconds?: unknown }): number =>
  Math.min(WINDOW_CAP_MS, Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000);
