/** A function that follows a table's stream: from its oldest record, in order per item, at least once, with dead letters and an alarm. */
import { Duration } from 'aws-cdk-lib';
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { alarm } from './alarm.ts';
import { DeployedFunction, type Deployment, may } from './function.ts';
import { DeadLetters } from './queue.ts';

export interface StreamConsumerProps {
  readonly deployment: Deployment;
  readonly bundle: string;
  readonly table: dynamodb.Table;
  readonly environment: Record<string, string>;
  readonly may: readonly iam.PolicyStatement[];
  /** Batches of a shard at a time; those of one item still follow each other. */
  readonly parallel: number;
  /** The runbook has a heading for it behind, and one for its dead letters. */
  readonly runbook: string;
}

/** What Lambda asks of a role that follows a table's stream. */
const FOLLOW = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'];

export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { deployment, bundle, table, environment, runbook } = props;
    const stream = table.tableStreamArn;
    if (!stream) throw new Error(`table ${table.node.id} has no stream to follow`);
    const dead = new DeadLetters(this, 'DeadLetters', `${runbook}-dead-letters`);
    const consumer = new DeployedFunction(this, 'Function', deployment, {
      bundle,
      environment,
      may: [may(FOLLOW, stream), ...props.may, may(['sqs:SendMessage'], dead.queue.queueArn)],
      timeout: Duration.seconds(30),
    });
    const mapping = new lambda.EventSourceMapping(this, 'Mapping', {
      target: consumer.lambda,
      eventSourceArn: stream,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: props.parallel,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // No limit of retries, only of age: an hour less than the stream keeps, so that what is given up is still there to look at.
      maxRecordAge: Duration.hours(23),
      onFailure: { bind: () => ({ destination: dead.queue.queueArn }) },
    });
    // Lambda checks the role when the mapping is made.
    mapping.node.addDependency(consumer.role);
    const metric = consumer.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' });
    alarm(this, 'Behind', { runbook: `${runbook}-behind`, metric, over: Duration.minutes(5).toMilliseconds(), periods: 3 });
  }
}
