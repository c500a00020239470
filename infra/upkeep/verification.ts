/** The auditor: once a day, everything that was computed is compared with the log. */
import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { alarm } from '../pieces/alarm.ts';
import { DeployedFunction, type Deployment, may, namespaceOf } from '../pieces/function.ts';
import { WorkQueue } from '../pieces/queue.ts';
import type { Storage } from '../storage.ts';

export class Verification extends Construct {
  constructor(scope: Construct, id: string, { deployment, tables }: { readonly deployment: Deployment; readonly tables: Storage }) {
    super(scope, id);
    const { events: log, rows, boards, changes } = tables;
    const verify = new DeployedFunction(this, 'Verify', deployment, {
      bundle: 'verify',
      environment: {
        [ENV.events]: log.tableName,
        [ENV.rows]: rows.tableName,
        [ENV.boards]: boards.tableName,
        [ENV.changes]: changes.tableName,
      },
      may: [
        may(['dynamodb:Query'], log.tableArn),
        may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], rows.tableArn),
        may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], boards.tableArn),
        may(['dynamodb:BatchGetItem', 'dynamodb:Scan'], changes.tableArn),
      ],
      // The most that Lambda gives. Streams are replayed sixteen at a time; the shipped facts, 179 streams, take under a second on one machine (not measured on
      // AWS), so beyond some 150,000 streams it no longer fits, and `npm run verify`, which has no limit, must take its place.
      timeout: Duration.minutes(15),
      memory: 2048,
    });
    new WorkQueue(this, 'Ticks', {
      rings: { schedule: events.Schedule.rate(Duration.days(1)) },
      consumer: verify,
      batchSize: 1,
      // The least that SQS allows; it writes nothing.
      maxConcurrency: 2,
      late: Duration.minutes(30),
      runbook: 'verify',
    });
    alarm(this, 'Differences', {
      runbook: 'verify-differences',
      metric: new cloudwatch.Metric({
        namespace: namespaceOf(deployment),
        metricName: 'Differences',
        dimensionsMap: { service: 'verify' },
        period: Duration.days(1),
        statistic: 'Maximum',
      }),
      over: 0,
    });
  }
}
