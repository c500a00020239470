/** The alarms of a stack: one for each thing that can be wrong, whichever of its queues, functions or tables it is wrong with; and whom they tell. */
import { Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type AlarmProps, Watched } from './alarm.ts';

/** So many metrics CloudWatch takes in one alarm at most. */
const METRICS = 10;

/** What one alarm is made of: metrics that all mean the same. */
interface Group {
  readonly of: AlarmProps;
  readonly metrics: cloudwatch.Metric[];
}

const meaningOf = ({ runbook, over, periods, metric, alone }: AlarmProps): string =>
  JSON.stringify([runbook, over, periods, metric.period.toSeconds(), alone]);

const grouped = (watched: readonly Watched[]): Group[] => {
  const groups: Group[] = [];
  for (const { of } of watched) {
    const open = groups.find((group) => meaningOf(group.of) === meaningOf(of) && group.metrics.length < METRICS);
    if (open) open.metrics.push(of.metric);
    else groups.push({ of, metrics: [of.metric] });
  }
  return groups;
};

/** How late one metric may be behind another, in periods: what is not there yet counts as nothing, and the alarm must not rest on the latest alone. */
const LATE = 2;

/** What is compared, and with what. Of several metrics one that is over suffices: the expression is 1 then, else 0. What has no data, such as a queue that
 * was silent for long, counts as 0. No MAX and no FILL, which AWS advises against in alarms. */
const comparedOf = ({ of: { metric, over, periods = 1 }, metrics }: Group) =>
  metrics.length === 1
    ? { metric, threshold: over, evaluationPeriods: periods }
    : {
        metric: new cloudwatch.MathExpression({
          expression: metrics.map((_, n) => `m${n} > ${over}`).join(' OR '),
          usingMetrics: Object.fromEntries(metrics.map((one, n) => [`m${n}`, one])),
          period: metric.period,
        }),
        threshold: 0,
        evaluationPeriods: periods + LATE,
        datapointsToAlarm: periods,
      };

export interface AlarmsProps {
  /** Whom to tell; nobody where there is none. */
  readonly topic?: sns.ITopic | undefined;
}

export class Alarms extends Construct {
  readonly all: readonly cloudwatch.Alarm[];
  private readonly stack: string;

  /** Of everything that the stack watches when this is made, so it is made last. */
  constructor(scope: Construct, id: string, { topic }: AlarmsProps) {
    super(scope, id);
    this.stack = Stack.of(this).stackName;
    const watched = Stack.of(this)
      .node.findAll()
      .filter((one) => one instanceof Watched);
    const made = grouped(watched).map((group) => ({ alarm: this.alarm(group), alone: group.of.alone ?? false }));
    this.all = made.map(({ alarm }) => alarm);
    if (topic) this.tell(topic, made);
  }

  private alarm(group: Group): cloudwatch.Alarm {
    const { runbook } = group.of;
    const taken = this.node.children.filter(({ node }) => node.id.replace(/-\d+$/, '') === runbook).length;
    const name = taken === 0 ? runbook : `${runbook}-${taken + 1}`;
    return new cloudwatch.Alarm(this, name, {
      alarmName: `${this.stack}-${name}`,
      alarmDescription: `RUNBOOK.md#${runbook}`,
      ...comparedOf(group),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }

  /** Once for all that comes together: a storm is one message. What only a person mends is told by itself. */
  private tell(topic: sns.ITopic, made: readonly { alarm: cloudwatch.Alarm; alone: boolean }[]): void {
    const action = new SnsAction(topic);
    for (const { alarm, alone } of made) if (alone) alarm.addAlarmAction(action);
    const any = new cloudwatch.CompositeAlarm(this, 'Any', {
      compositeAlarmName: this.stack,
      alarmDescription: `One or more alarms of ${this.stack}: RUNBOOK.md has a heading for each.`,
      alarmRule: cloudwatch.AlarmRule.anyOf(...made.filter(({ alone }) => !alone).map(({ alarm }) => alarm)),
    });
    any.addAlarmAction(action);
  }
}
