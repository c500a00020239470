/** The sweeper: every two minutes, whatever was lost on the way rings again. Two at once ring twice, which does nothing. */
import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV, PULSE_PARTITIONS } from '../../functions/ports/names.ts';
import { may } from '../pieces/function.ts';
import { Scheduled } from '../pieces/scheduled.ts';
import type { Surroundings } from '../surroundings.ts';

export class Sweep extends Scheduled {
  constructor(scope: Construct, id: string, { deployment, tables, bus }: Surroundings) {
    const { events, rows, boards, changes, subscriptions } = tables;
    super(scope, id, {
      deployment,
      verb: 'Sweep',
      function: {
        bundle: 'sweep',
        environment: {
          [ENV.events]: events.tableName,
          [ENV.changes]: changes.tableName,
          [ENV.rows]: rows.tableName,
          [ENV.boards]: boards.tableName,
          [ENV.subscriptions]: subscriptions.tableName,
          [ENV.bus]: bus.eventBusName,
        },
        may: [
          may(['dynamodb:BatchGetItem'], events.tableArn),
          may(['dynamodb:PutItem'], events.tableArn, ...PULSE_PARTITIONS),
          may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:PutItem'], changes.tableArn),
          may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], rows.tableArn),
          may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], boards.tableArn),
          may(['dynamodb:BatchGetItem'], subscriptions.tableArn),
          may(['events:PutEvents'], bus.eventBusArn),
        ],
        timeout: Duration.minutes(2),
        memory: 1024,
      },
      every: Duration.minutes(2),
      batchSize: 10,
      runbook: 'sweep',
    });
  }
}
