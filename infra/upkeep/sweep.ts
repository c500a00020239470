/** The sweeper: every two minutes, whatever was lost on the way rings again. */
import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { DeployedFunction, type Deployment, may } from '../pieces/function.ts';
import { WorkQueue } from '../pieces/queue.ts';
import type { Storage } from '../storage.ts';

export interface SweepProps {
  readonly deployment: Deployment;
  readonly tables: Storage;
  readonly bus: events.EventBus;
}

export class Sweep extends Construct {
  constructor(scope: Construct, id: string, { deployment, tables, bus }: SweepProps) {
    super(scope, id);
    const { rows, boards, changes, subscriptions } = tables;
    const sweep = new DeployedFunction(this, 'Sweep', deployment, {
      bundle: 'sweep',
      environment: {
        [ENV.changes]: changes.tableName,
        [ENV.rows]: rows.tableName,
        [ENV.boards]: boards.tableName,
        [ENV.subscriptions]: subscriptions.tableName,
        [ENV.bus]: bus.eventBusName,
      },
      may: [
        may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:PutItem'], changes.tableArn),
        may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], rows.tableArn),
        may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], boards.tableArn),
        may(['dynamodb:GetItem'], subscriptions.tableArn),
        may(['events:PutEvents'], bus.eventBusArn),
      ],
      timeout: Duration.minutes(2),
      memory: 1024,
    });
    new WorkQueue(this, 'Ticks', {
      rings: { schedule: events.Schedule.rate(Duration.minutes(2)) },
      consumer: sweep,
      batchSize: 10,
      // The least that SQS allows; two at once ring twice, which does nothing.
      maxConcurrency: 2,
      runbook: 'sweep',
    });
  }
}
