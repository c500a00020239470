/** A table's stream onto the bus. The stream is the outbox: whatever was written is published, at least once. */
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import type * as events from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { type Deployment, may } from '../pieces/function.ts';
import { StreamConsumer } from '../pieces/stream-consumer.ts';

export interface RelayProps {
  readonly deployment: Deployment;
  readonly bundle: string;
  readonly table: dynamodb.Table;
  readonly bus: events.EventBus;
}

export class Relay extends Construct {
  constructor(scope: Construct, id: string, { deployment, bundle, table, bus }: RelayProps) {
    super(scope, id);
    new StreamConsumer(this, 'Relay', {
      deployment,
      bundle,
      table,
      environment: { [ENV.bus]: bus.eventBusName },
      may: [may(['events:PutEvents'], bus.eventBusArn)],
      // A shard takes 1,000 writes a second, ten batches; four at a time leave each batch 400 ms.
      parallel: 4,
      runbook: 'relay',
    });
  }
}
