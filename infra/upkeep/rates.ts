/** Amounts for which an earlier month's rate stands in get their own: commits that wait for one, and rates that are published, ring the one function that writes
 * into the log by itself. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { BUS_SOURCE, DETAIL, ENV, WAITING } from '../../functions/ports/names.ts';
import { DeployedFunction, may } from '../pieces/function.ts';
import { WorkQueue } from '../pieces/queue.ts';
import type { Surroundings } from '../surroundings.ts';

export class Rates extends Construct {
  constructor(scope: Construct, id: string, { deployment, tables, bus }: Surroundings) {
    super(scope, id);
    const { events, rows, changes } = tables;
    const fix = new DeployedFunction(this, 'Fix', deployment, {
      bundle: 'fix-rates',
      environment: {
        [ENV.events]: events.tableName,
        [ENV.rows]: rows.tableName,
        [ENV.changes]: changes.tableName,
        [ENV.bus]: bus.eventBusName,
      },
      may: [
        may(['dynamodb:PutItem', 'dynamodb:Query'], events.tableArn),
        // Chips and generations, as every recorder; and what waits.
        may(['dynamodb:Query', 'dynamodb:GetItem'], rows.tableArn),
        may(['dynamodb:PutItem', 'dynamodb:DeleteItem'], rows.tableArn, WAITING),
        may(['dynamodb:GetItem'], changes.tableArn),
        may(['events:PutEvents'], bus.eventBusArn),
      ],
      // A page of a hundred streams, sixteen at a time.
      timeout: Duration.seconds(60),
    });
    new WorkQueue(this, 'Rings', {
      rings: {
        eventBus: bus,
        eventPattern: {
          source: [BUS_SOURCE],
          detailType: [DETAIL.committed, DETAIL.ratesRung],
          detail: { $or: [{ category: ['currency'] }, { awaits: [{ exists: true }] }] },
        },
      },
      consumer: fix,
      batchSize: 10,
      maxConcurrency: 5,
      runbook: 'rates',
    });
  }
}
