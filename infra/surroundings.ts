/** What the subsystems of the service find around them. */
import type * as events from 'aws-cdk-lib/aws-events';
import type { Deployment } from './pieces/function.ts';
import type { Storage } from './storage.ts';

export interface Surroundings {
  readonly deployment: Deployment;
  readonly tables: Storage;
  readonly bus: events.EventBus;
}
