/** The alarms that belong to no single subsystem: whatever is throttled, and what the sweeper could not mend. */
import { Duration } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { alarm } from '../pieces/alarm.ts';
import type { Graph } from '../pieces/dashboard.ts';
import { type Deployment, metricOf } from '../pieces/function.ts';
import type { Storage } from '../storage.ts';

export interface MonitoringProps {
  readonly deployment: Deployment;
  readonly tables: Storage;
}

const FIVE = { period: Duration.minutes(5) };

export class Monitoring extends Construct {
  private readonly props: MonitoringProps;

  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    this.props = props;
    this.throttles();
    this.rows();
  }

  /** What nothing watches, and is good to see beside what is watched. */
  get graphs(): Graph[] {
    const tables = Object.entries(this.props.tables.all);
    const consumed = (title: string, kind: string): Graph => ({
      title,
      lines: tables.map(([label, table]) => table.metric(kind, { statistic: 'Sum', label, ...FIVE })),
    });
    return [consumed('Read units of tables', 'ConsumedReadCapacityUnits'), consumed('Write units of tables', 'ConsumedWriteCapacityUnits')];
  }

  private throttles(): void {
    const throttled = { runbook: 'throttled', over: 0, periods: 2 };
    // Of all functions of the account: they run out of the same thousand.
    alarm(this, 'Functions', {
      ...throttled,
      metric: lambda.Function.metricAllThrottles({ statistic: 'Sum', ...FIVE }),
      label: 'functions',
    });
    for (const [name, table] of Object.entries(this.props.tables.all)) {
      for (const kind of ['ReadThrottleEvents', 'WriteThrottleEvents']) {
        const metric = table.metric(kind, { statistic: 'Sum', ...FIVE });
        alarm(this, `${name}-${kind}`, { ...throttled, metric, label: `${name} ${kind}` });
      }
    }
  }

  private rows(): void {
    const { deployment } = this.props;
    const stuck = metricOf(deployment, 'StuckRows', 'sweep', { statistic: 'Maximum' });
    alarm(this, 'Stuck', { runbook: 'stuck-rows', metric: stuck, over: 0, alone: true });
    const aside = metricOf(deployment, 'StreamsSetAside', 'sweep', { statistic: 'Maximum' });
    alarm(this, 'SetAside', { runbook: 'set-aside', metric: aside, over: 0, alone: true });
    // What is behind once was lost and rung; what stays behind is not mended by ringing.
    alarm(this, 'Behind', {
      runbook: 'rows-behind',
      metric: metricOf(deployment, 'StreamsBehind', 'sweep', { statistic: 'Minimum' }),
      over: 0,
      periods: 6,
    });
  }
}
