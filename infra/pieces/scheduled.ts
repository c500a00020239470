/** Work that a clock asks for: schedule → queue → function, with one list of dead letters behind all three. */
import type { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { DeployedFunction, type Deployment, type FunctionProps } from './function.ts';
import { WorkQueue } from './queue.ts';

export interface ScheduledProps {
  readonly deployment: Deployment;
  /** What the function does, as a verb: its id in the tree of constructs. Another one would replace the function and its log. */
  readonly verb: string;
  readonly function: FunctionProps;
  readonly every: Duration;
  /** Ticks that one invocation takes at most; one unless told. */
  readonly batchSize?: number;
  /** The age of a tick that raises an alarm; five minutes unless told. */
  readonly late?: Duration;
  /** The runbook has a heading `<runbook>-dead-letters`. */
  readonly runbook: string;
}

export class Scheduled extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledProps) {
    super(scope, id);
    const { deployment, verb, every, batchSize = 1, late, runbook } = props;
    new WorkQueue(this, 'Ticks', {
      rings: { schedule: events.Schedule.rate(every) },
      consumer: new DeployedFunction(this, verb, deployment, props.function),
      batchSize,
      // The least that SQS allows. So whatever is scheduled has to stand that two of it run at once.
      maxConcurrency: 2,
      ...(late && { late }),
      runbook,
    });
  }
}
