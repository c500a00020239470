/** A table's stream onto the bus. The stream is the outbox: whatever was written is published, at least once. */
import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type * as events from 'aws-cdk-lib/aws-events';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENV } from '../functions/shell/names.ts';
import { DeployedFunction, type Deployment, may } from './function.ts';
import { DeadLetters } from './queue.ts';

export interface RelayProps {
  readonly deployment: Deployment;
  readonly bundle: string;
  readonly table: dynamodb.Table;
  readonly bus: events.EventBus;
}

/** What Lambda asks of a role that follows a table's stream. */
const FOLLOW = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'];

export class Relay extends Construct {
  constructor(scope: Construct, id: string, { deployment, bundle, table, bus }: RelayProps) {
    super(scope, id);
    const stream = table.tableStreamArn;
    if (!stream) throw new Error(`table ${table.node.id} has no stream to relay`);
    const dead = new DeadLetters(this, 'DeadLetters', 'relay-dead-letters');
    const relay = new DeployedFunction(this, 'Relay', deployment, {
      bundle,
      environment: { [ENV.bus]: bus.eventBusName },
      may: [may(FOLLOW, stream), may(['events:PutEvents'], bus.eventBusArn), may(['sqs:SendMessage'], dead.queue.queueArn)],
      timeout: Duration.seconds(30),
    });
    const mapping = new lambda.EventSourceMapping(this, 'Mapping', {
      target: relay.lambda,
      eventSourceArn: stream,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      // A shard takes 1,000 writes a second, ten batches; four at a time leave each batch 400 ms.
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // No limit of retries, only of age: an hour less than the stream keeps, so that what is given up is still there to look at.
      maxRecordAge: Duration.hours(23),
      onFailure: { bind: () => ({ destination: dead.queue.queueArn }) },
    });
    mapping.node.addDependency(relay.role);
    new cloudwatch.Alarm(this, 'Behind', {
      alarmDescription: 'RUNBOOK.md#relay-behind',
      metric: relay.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: Duration.minutes(5).toMilliseconds(),
      evaluationPeriods: 3,
      treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    });
  }
}
