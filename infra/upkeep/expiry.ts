/** The clock of credits: once an hour, what has passed its last day lapses. Recording the same expiry twice records it once. */
import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { may } from '../pieces/function.ts';
import { Scheduled } from '../pieces/scheduled.ts';
import type { Surroundings } from '../surroundings.ts';

export class Expiry extends Scheduled {
  constructor(scope: Construct, id: string, { deployment, tables }: Omit<Surroundings, 'bus'>) {
    super(scope, id, {
      deployment,
      verb: 'Expire',
      function: {
        bundle: 'expire-credits',
        environment: {
          [ENV.events]: tables.events.tableName,
          [ENV.rows]: tables.rows.tableName,
          [ENV.changes]: tables.changes.tableName,
        },
        may: [
          may(['dynamodb:PutItem', 'dynamodb:Query'], tables.events.tableArn),
          may(['dynamodb:Query', 'dynamodb:GetItem'], tables.rows.tableArn),
          may(['dynamodb:GetItem'], tables.changes.tableArn),
        ],
        timeout: Duration.seconds(60),
      },
      every: Duration.hours(1),
      runbook: 'expiry',
    });
  }
}
