/** The columns of rankings as tables: derived from their metrics, so that none can be forgotten. */
import type { Interval } from '../../../domain/kernel/money.ts';
import type { Months } from '../../../domain/valuations/milestones.ts';

/** What a metric can be in a table: one number, the two ends of an interval, or months without the range that their dates leave. */
const CELLS = { number: [''], interval: ['.low', '.high'], months: ['.months'] };
type Values = { number: number; interval: Interval; months: Months };
type Kind<Value> = { [K in keyof Values]: [NonNullable<Value>] extends [Values[K]] ? K : never }[keyof Values];

/** Every metric of a ranking and what it is, in the order of the columns. */
export type Kinds<Metrics> = { [Metric in keyof Metrics]-?: Kind<Metrics[Metric]> };

const RANKED = ['rank', 'rankRange.0', 'rankRange.1', 'id', 'name', 'value', 'shareOfKnown'];

export const rankingColumns = <Metrics>(kinds: Kinds<Metrics>): string[] => [
  ...RANKED,
  ...Object.entries<keyof Values>(kinds).flatMap(([metric, kind]) => CELLS[kind].map((end) => `metrics.${metric}${end}`)),
];
