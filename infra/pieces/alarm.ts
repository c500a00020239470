/** What is watched: a metric, what is too much of it, and the heading of RUNBOOK.md that says what to do then. The alarms themselves: alarms.ts. */
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';

export interface AlarmProps {
  /** The heading of RUNBOOK.md: what it means, where to look, what to do. */
  readonly runbook: string;
  readonly metric: cloudwatch.Metric;
  /** It raises when the metric is over this for so many periods in a row; one unless told. No data is no reason. */
  readonly over: number;
  readonly periods?: number;
  /** What the metric is of, for the line on the dashboard; the construct that it belongs to unless told. */
  readonly label?: string;
  /** Nothing but a person mends it: it is told by itself, whatever else is the matter. */
  readonly alone?: boolean;
}

export class Watched extends Construct {
  readonly of: AlarmProps;
  readonly label: string;

  constructor(scope: Construct, id: string, props: AlarmProps) {
    super(scope, id);
    this.of = props;
    this.label = props.label ?? scope.node.path.split('/').slice(1).join(' ');
  }
}

export const alarm = (scope: Construct, id: string, props: AlarmProps): Watched => new Watched(scope, id, props);
