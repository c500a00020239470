/** One roll-up: changed rows ring its queue, a burst is collected into one batch, and its function computes the board again. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { BUS_SOURCE, DETAIL, ENV } from '../../functions/ports/names.ts';
import { DeployedFunction, may } from '../pieces/function.ts';
import { WorkQueue } from '../pieces/queue.ts';
import type { Surroundings } from '../surroundings.ts';

export interface RollUpProps extends Surroundings {
  readonly rollUp: { readonly name: string; readonly rings: readonly string[] };
}

export class RollUp extends Construct {
  constructor(scope: Construct, id: string, { deployment, rollUp, tables, bus }: RollUpProps) {
    super(scope, id);
    const compute = new DeployedFunction(this, 'Compute', deployment, {
      bundle: 'roll-up',
      name: `roll-up-${rollUp.name}`,
      environment: {
        [ENV.rollUp]: rollUp.name,
        [ENV.events]: tables.events.tableName,
        [ENV.rows]: tables.rows.tableName,
        [ENV.boards]: tables.boards.tableName,
      },
      may: [
        may(['dynamodb:Query'], tables.events.tableArn),
        may(['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem'], tables.rows.tableArn),
        may(
          ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
          tables.boards.tableArn,
        ),
      ],
      timeout: Duration.seconds(60),
      memory: 1024,
    });
    new WorkQueue(this, 'Rings', {
      rings: {
        eventBus: bus,
        eventPattern: { source: [BUS_SOURCE], detailType: [DETAIL.rowChanged], detail: { view: [...rollUp.rings] } },
      },
      consumer: compute,
      batchSize: 1000,
      maxBatchingWindow: Duration.seconds(1),
      // The least that SQS allows. The generation of a board makes a second one harmless.
      maxConcurrency: 2,
      runbook: 'roll-up',
    });
  }
}
