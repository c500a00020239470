/** What the person on call looks at: which alarms of a stack are raised, a graph for each heading of RUNBOOK.md with the line that must not be crossed, then
 * its functions. Each graph has all queues, functions or tables that it is about as lines. */
import { Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Watched } from './alarm.ts';
import type { Alarms } from './alarms.ts';

/** Of the 24 columns that a dashboard has. */
const [ALL, THIRD] = [24, 8];
const FIVE = { period: Duration.minutes(5) };

export interface Graph {
  readonly title: string;
  readonly lines: cloudwatch.IMetric[];
}

export interface DashboardProps {
  readonly alarms: Alarms;
  /** What the stack shows besides. */
  readonly graphs?: readonly Graph[];
}

const graph = ({ title, lines }: Graph, ...thresholds: number[]): cloudwatch.GraphWidget =>
  new cloudwatch.GraphWidget({
    title,
    width: THIRD,
    left: lines,
    leftAnnotations: thresholds.map((value) => ({ value, color: cloudwatch.Color.RED })),
    leftYAxis: { min: 0 },
  });

const headings = (watched: readonly Watched[]): cloudwatch.GraphWidget[] =>
  [...Map.groupBy(watched, ({ of }) => of.runbook)].map(([title, group]) =>
    graph(
      { title, lines: group.map(({ of, label }) => of.metric.with({ label })) },
      // Where 0 is already too much, no line is needed.
      ...new Set(group.map(({ of }) => of.over).filter((over) => over > 0)),
    ),
  );

const functions = (all: readonly lambda.Function[]): cloudwatch.GraphWidget[] => {
  if (all.length === 0) return [];
  const lines = (metric: (one: lambda.Function, label: string) => cloudwatch.Metric) =>
    all.map((one) => metric(one, one.node.path.split('/').slice(1, -1).join(' ')));
  return [
    graph({ title: 'Errors', lines: lines((one, label) => one.metricErrors({ label, ...FIVE })) }),
    graph({ title: 'Duration, p99, ms', lines: lines((one, label) => one.metricDuration({ label, statistic: 'p99', ...FIVE })) }),
    graph({ title: 'Throttles', lines: lines((one, label) => one.metricThrottles({ label, ...FIVE })) }),
  ];
};

export class Dashboard extends Construct {
  /** Of everything that the stack has when this is made, so it is made last. */
  constructor(scope: Construct, id: string, { alarms, graphs = [] }: DashboardProps) {
    super(scope, id);
    const stack = Stack.of(this);
    const all = stack.node.findAll();
    const status = new cloudwatch.AlarmStatusWidget({
      title: 'Raised? RUNBOOK.md has its heading, and below is its graph',
      alarms: [...alarms.all],
      width: ALL,
      height: 4,
    });
    const drawn = [
      ...headings(all.filter((one) => one instanceof Watched)),
      ...graphs.map((one) => graph(one)),
      ...functions(all.filter((one) => one instanceof lambda.Function)),
    ];
    new cloudwatch.Dashboard(this, 'Dashboard', { dashboardName: stack.stackName, widgets: [[status], drawn] });
  }
}
