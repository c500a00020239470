/** Queues that lose nothing: what a consumer gives up on goes to dead letters, and dead letters raise an alarm. */
import { Duration, Validations } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { alarm } from './alarm.ts';
import { type DeployedFunction, may } from './function.ts';

/** A list of what was given up, kept as long as SQS keeps anything, and the alarm that says so. */
export class DeadLetters extends Construct {
  readonly queue: sqs.Queue;

  /** `runbook`: the heading of RUNBOOK.md that says what to do. */
  constructor(scope: Construct, id: string, runbook: string) {
    super(scope, id);
    this.queue = new sqs.Queue(this, 'Queue', {
      retentionPeriod: Duration.days(14),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    const reason = 'These are dead letters: of a queue and its rule, or of a table stream, which the check does not see.';
    Validations.of(this.queue).acknowledge({ id: 'AwsSolutions::AwsSolutions-SQS3', reason });
    const metric = this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
    alarm(this, 'Alarm', { runbook, metric, over: 0 });
  }
}

export interface WorkQueueProps {
  /** What puts messages into it: events of a bus that fit a pattern, or a clock. Nothing where functions send them. */
  readonly rings?: Required<Pick<events.RuleProps, 'eventBus' | 'eventPattern'>> | Required<Pick<events.RuleProps, 'schedule'>>;
  readonly consumer: DeployedFunction;
  /** Where another stack has to know it; made up by CloudFormation unless told. */
  readonly queueName?: string;
  readonly batchSize: number;
  /** How long a batch is collected. None unless told; SQS asks for at least a second when batches exceed ten. */
  readonly maxBatchingWindow?: Duration;
  readonly maxConcurrency: number;
  /** The age of a message that raises an alarm; five minutes unless told. */
  readonly late?: Duration;
  /** The runbook has a heading `<runbook>-dead-letters`. */
  readonly runbook: string;
}

/** Rule → queue → function, with one list of dead letters behind all three. */
export class WorkQueue extends Construct {
  readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { consumer } = props;
    const dead = new DeadLetters(this, 'DeadLetters', `${props.runbook}-dead-letters`);
    const queue = new sqs.Queue(this, 'Queue', {
      ...(props.queueName !== undefined && { queueName: props.queueName }),
      // Six times the function's timeout, as Lambda asks of its queues; the window counts as well.
      visibilityTimeout: Duration.seconds(6 * consumer.timeout.toSeconds() + (props.maxBatchingWindow?.toSeconds() ?? 0)),
      retentionPeriod: Duration.days(4),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Five tries, the least that Lambda recommends: a throttled batch counts as a try.
      deadLetterQueue: { queue: dead.queue, maxReceiveCount: 5 },
    });
    this.queue = queue;
    if (props.rings) {
      new events.Rule(this, 'Rule', {
        ...props.rings,
        // The longest and the most often that EventBridge tries.
        targets: [new targets.SqsQueue(queue, { deadLetterQueue: dead.queue, maxEventAge: Duration.hours(24), retryAttempts: 185 })],
      });
    }
    const metric = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' });
    alarm(this, 'Behind', { runbook: 'queue-behind', metric, over: (props.late ?? Duration.minutes(5)).toSeconds(), periods: 3 });
    consumer.role.addToPolicy(may(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn));
    const mapping = new lambda.EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: queue.queueArn,
      batchSize: props.batchSize,
      ...(props.maxBatchingWindow && { maxBatchingWindow: props.maxBatchingWindow }),
      maxConcurrency: props.maxConcurrency,
      reportBatchItemFailures: true,
    });
    // Lambda checks the role when the mapping is made.
    mapping.node.addDependency(consumer.role);
  }
}
