/** One view, projected: commits of the category it hears arrive in its own queue, and its function folds them into rows. */
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { BUS_SOURCE, DETAIL, ENV, PIECES } from '../../functions/ports/names.ts';
import type { Graph } from '../pieces/dashboard.ts';
import { DeployedFunction, type Deployment, may, metricOf } from '../pieces/function.ts';
import { WorkQueue } from '../pieces/queue.ts';
import type { Surroundings } from '../surroundings.ts';

export interface ProjectionProps extends Surroundings {
  readonly view: { readonly name: string; readonly hears: string };
}

export class Projection extends Construct {
  constructor(scope: Construct, id: string, { deployment, view, tables, bus }: ProjectionProps) {
    super(scope, id);
    const project = new DeployedFunction(this, 'Project', deployment, {
      bundle: 'project',
      name: `project-${view.name}`,
      environment: { [ENV.view]: view.name, [ENV.events]: tables.events.tableName, [ENV.rows]: tables.rows.tableName },
      may: [
        may(['dynamodb:Query'], tables.events.tableArn),
        may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'], tables.rows.tableArn),
        may(['dynamodb:DeleteItem'], tables.rows.tableArn, `${PIECES}*`),
      ],
      // A cluster may have 100,000 allocations, which are folded and packed in one go.
      ...(view.hears === 'cluster' && { memory: 1024 }),
      timeout: Duration.seconds(60),
    });
    new WorkQueue(this, 'Commits', {
      rings: {
        eventBus: bus,
        eventPattern: { source: [BUS_SOURCE], detailType: [DETAIL.committed, DETAIL.streamRung], detail: { category: [view.hears] } },
      },
      consumer: project,
      batchSize: 10,
      // Enough to catch up, and little enough that a rebuild leaves the tables to readers.
      maxConcurrency: 10,
      runbook: 'projection',
    });
  }
}

/** From a commit to its row, for each of these views. */
export const lagOf = (deployment: Deployment, views: readonly ProjectionProps['view'][]): Graph => ({
  title: 'From commit to row, p99, ms',
  lines: views.map(({ name }) => metricOf(deployment, 'Lag', `project-${name}`, { statistic: 'p99', label: name })),
});
