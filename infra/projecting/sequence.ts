/** The one order of all events, given off the write path by a consumer of the events' own stream: nothing lies between it and the log. */
import { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { may } from '../pieces/function.ts';
import { StreamConsumer } from '../pieces/stream-consumer.ts';
import type { Surroundings } from '../surroundings.ts';

export class Sequence extends Construct {
  constructor(scope: Construct, id: string, { deployment, tables }: Omit<Surroundings, 'bus'>) {
    super(scope, id);
    new StreamConsumer(this, 'Sequence', {
      deployment,
      bundle: 'sequence',
      table: tables.events,
      environment: { [ENV.events]: tables.events.tableName, [ENV.changes]: tables.changes.tableName },
      may: [
        may(['dynamodb:Query'], tables.events.tableArn),
        may(['dynamodb:Query', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'], tables.changes.tableArn),
      ],
      // One at a time: shards still race, and the transaction lets one of them win.
      parallel: 1,
      runbook: 'sequence',
    });
  }
}
