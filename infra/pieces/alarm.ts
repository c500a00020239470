/** An alarm that says what to do: it names its heading in RUNBOOK.md. */
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export interface AlarmProps {
  /** The heading of RUNBOOK.md: what it means, where to look, what to do. */
  readonly runbook: string;
  readonly metric: cloudwatch.IMetric;
  /** It raises when the metric is over this for so many periods in a row. No data is no reason. */
  readonly over: number;
  readonly periods?: number;
}

export const alarm = (scope: Construct, id: string, { runbook, metric, over, periods = 1 }: AlarmProps): cloudwatch.Alarm =>
  new cloudwatch.Alarm(scope, id, {
    alarmDescription: `RUNBOOK.md#${runbook}`,
    metric,
    comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
    threshold: over,
    evaluationPeriods: periods,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  });
