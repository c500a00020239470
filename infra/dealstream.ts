/** The system in two stacks: what must outlive every deployment, and what can be deployed anew at any time. */
import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import { rollUps } from '../domain/boards/roll-up.ts';
import { views } from '../domain/views.ts';
import { ENV } from '../functions/ports/names.ts';
import { FrontDoor } from './http/front-door.ts';
import { admit } from './notification/consumers.ts';
import { Notification } from './notification/notification.ts';
import { type Deployment, may } from './pieces/function.ts';
import { Projection } from './projecting/projection.ts';
import { Relay } from './projecting/relay.ts';
import { RollUp } from './projecting/roll-up.ts';
import { Sequence } from './projecting/sequence.ts';
import { Storage } from './storage.ts';
import { Monitoring } from './upkeep/monitoring.ts';
import { Rates } from './upkeep/rates.ts';
import { Sweep } from './upkeep/sweep.ts';
import { Verification } from './upkeep/verification.ts';

export class StorageStack extends Stack {
  readonly tables: Storage;

  constructor(app: App, { stage }: Deployment) {
    super(app, `Dealstream-${stage}-Storage`, { terminationProtection: true });
    this.tables = new Storage(this, 'Tables', { stage });
  }
}

export class ServiceStack extends Stack {
  constructor(app: App, deployment: Deployment, tables: Storage) {
    super(app, `Dealstream-${deployment.stage}-Service`);
    const bus = new events.EventBus(this, 'Bus', { eventBusName: `dealstream-${deployment.stage}` });
    admit(bus, deployment.consumers ?? []);
    const shared = { deployment, tables, bus };
    new Relay(this, 'Commits', { deployment, bundle: 'relay', table: tables.events, bus });
    new Relay(this, 'Rows', {
      ...{ deployment, bundle: 'relay-rows', table: tables.rows, bus },
      also: {
        environment: { [ENV.rows]: tables.rows.tableName },
        may: [may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], tables.rows.tableArn)],
      },
    });
    new Sequence(this, 'Sequence', { deployment, tables });
    for (const view of views) new Projection(this, `View-${view.name}`, { ...shared, view });
    for (const rollUp of rollUps) new RollUp(this, `RollUp-${rollUp.name}`, { ...shared, rollUp });
    new Rates(this, 'Rates', shared);
    new Sweep(this, 'Sweep', shared);
    new Verification(this, 'Verification', { deployment, tables });
    const notification = new Notification(this, 'Notification', shared);
    const door = new FrontDoor(this, 'FrontDoor', { deployment, tables, notification });
    new Monitoring(this, 'Monitoring', { deployment, tables, api: door.api });
    new CfnOutput(this, 'Url', { value: door.url });
    new CfnOutput(this, 'BusArn', { value: bus.eventBusArn });
    new CfnOutput(this, 'TopicArn', { value: notification.topic.topicArn });
  }
}

/** Puts both stacks into `app`. Throws when the stage cannot be part of a name. */
export const dealstream = (app: App, deployment: Deployment): { storage: StorageStack; service: ServiceStack } => {
  if (!/^[a-z][a-z0-9-]{0,15}$/.test(deployment.stage)) {
    throw new Error(`stage "${deployment.stage}": at most 16 of a-z, 0-9 and -, a letter first`);
  }
  const storage = new StorageStack(app, deployment);
  return { storage, service: new ServiceStack(app, deployment, storage.tables) };
};
