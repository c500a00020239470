/** Metrics in the log (EMF), from which CloudWatch takes them: each carries the function's name as `service`. */
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

const metrics = new Metrics();
const UNITS = { count: MetricUnit.Count, ms: MetricUnit.Milliseconds };

/** Writes down values of one unit, all at once. */
export const measure = (unit: keyof typeof UNITS, values: Record<string, number>): void => {
  for (const [name, value] of Object.entries(values)) metrics.addMetric(name, UNITS[unit], value);
  metrics.publishStoredMetrics();
};
