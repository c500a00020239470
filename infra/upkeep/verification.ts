/** The auditor: once a day, everything that was computed is compared with the log. It writes nothing. */
import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { alarm } from '../pieces/alarm.ts';
import { type FunctionProps, may, metricOf } from '../pieces/function.ts';
import { Scheduled } from '../pieces/scheduled.ts';
import type { Storage } from '../storage.ts';
import type { Surroundings } from '../surroundings.ts';

const verifying = ({ events, rows, boards, changes }: Storage): FunctionProps => ({
  bundle: 'verify',
  environment: {
    [ENV.events]: events.tableName,
    [ENV.rows]: rows.tableName,
    [ENV.boards]: boards.tableName,
    [ENV.changes]: changes.tableName,
  },
  may: [
    may(['dynamodb:Query'], events.tableArn),
    may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], rows.tableArn),
    may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], boards.tableArn),
    may(['dynamodb:BatchGetItem', 'dynamodb:Scan'], changes.tableArn),
  ],
  // The most that Lambda gives. Streams are replayed sixteen at a time; the shipped facts, 179 streams, take under a second on one machine (not measured on
  // AWS), so beyond some 150,000 streams it no longer fits, and `npm run verify`, which has no limit, must take its place.
  timeout: Duration.minutes(15),
  memory: 2048,
});

export class Verification extends Scheduled {
  constructor(scope: Construct, id: string, { deployment, tables }: Omit<Surroundings, 'bus'>) {
    super(scope, id, {
      deployment,
      verb: 'Verify',
      function: verifying(tables),
      every: Duration.days(1),
      late: Duration.minutes(30),
      runbook: 'verify',
    });
    alarm(this, 'Differences', {
      runbook: 'verify-differences',
      metric: metricOf(deployment, 'Differences', 'verify', { statistic: 'Maximum', period: Duration.days(1) }),
      over: 0,
      alone: true,
    });
  }
}
