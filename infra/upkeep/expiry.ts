/** The clock of credits: once an hour, what has passed its last day lapses. */
import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { DeployedFunction, type Deployment, may } from '../pieces/function.ts';
import { WorkQueue } from '../pieces/queue.ts';
import type { Storage } from '../storage.ts';

export class Expiry extends Construct {
  constructor(scope: Construct, id: string, { deployment, tables }: { readonly deployment: Deployment; readonly tables: Storage }) {
    super(scope, id);
    const expire = new DeployedFunction(this, 'Expire', deployment, {
      bundle: 'expire-credits',
      environment: { [ENV.events]: tables.events.tableName, [ENV.rows]: tables.rows.tableName },
      may: [
        may(['dynamodb:PutItem', 'dynamodb:Query'], tables.events.tableArn),
        may(['dynamodb:Query', 'dynamodb:GetItem'], tables.rows.tableArn),
      ],
      timeout: Duration.seconds(60),
    });
    new WorkQueue(this, 'Ticks', {
      rings: { schedule: events.Schedule.rate(Duration.hours(1)) },
      consumer: expire,
      batchSize: 1,
      // The least that SQS allows; recording the same expiry twice records it once.
      maxConcurrency: 2,
      runbook: 'expiry',
    });
  }
}
