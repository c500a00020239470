/** The system, part by part. What is written into the log comes in by the front door; the parts meet at the tables and the bus. */
import { type App, CfnOutput, Fn } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { rollUps } from '../domain/boards/roll-up.ts';
import { views } from '../domain/views.ts';
import { FrontDoor } from './http/front-door.ts';
import { Notification } from './notification/notification.ts';
import type { Deployment } from './pieces/function.ts';
import type { Site as SiteSettings } from './pieces/site.ts';
import { lagOf, Projection, type ProjectionProps } from './projecting/projection.ts';
import { Relay } from './projecting/relay.ts';
import { RollUp } from './projecting/roll-up.ts';
import { Sequence } from './projecting/sequence.ts';
import { Site } from './site/site.ts';
import { type ServiceProps, ServiceStack, StorageStack } from './stacks.ts';
import { Monitoring } from './upkeep/monitoring.ts';
import { Rates } from './upkeep/rates.ts';
import { Sweep } from './upkeep/sweep.ts';
import { Verification } from './upkeep/verification.ts';

/** What follows the log and the rows, gives the order, and keeps all of it right. */
export class RecordStack extends ServiceStack {
  constructor(app: App, props: ServiceProps) {
    super(app, 'Record', props);
    const { deployment, tables, bus } = this.surroundings;
    new Relay(this, 'Commits', { deployment, bundle: 'relay', table: tables.events, bus });
    new Relay(this, 'Rows', { deployment, bundle: 'relay-rows', table: tables.rows, bus });
    new Sequence(this, 'Sequence', { deployment, tables });
    new Rates(this, 'Rates', this.surroundings);
    new Sweep(this, 'Sweep', this.surroundings);
    new Verification(this, 'Verification', { deployment, tables });
    const { graphs } = new Monitoring(this, 'Monitoring', { deployment, tables });
    this.watched(graphs);
  }
}

/** What is made of the log: a row per stream and view, and the boards over rows. */
export class ViewsStack extends ServiceStack {
  constructor(app: App, props: ServiceProps, all: readonly ProjectionProps['view'][] = views) {
    super(app, 'Views', props);
    for (const view of all) new Projection(this, `View-${view.name}`, { ...this.surroundings, view });
    for (const rollUp of rollUps) new RollUp(this, `RollUp-${rollUp.name}`, { ...this.surroundings, rollUp });
    this.watched([lagOf(props.deployment, all)]);
  }
}

/** Who is told of changes: webhooks, and the topic. */
export class NotificationsStack extends ServiceStack {
  constructor(app: App, props: ServiceProps) {
    super(app, 'Notifications', props);
    new Notification(this, 'Notification', { ...this.surroundings, topic: props.storage.notices });
    this.watched();
  }
}

/** What is asked and posted, and the functions that answer. */
export class FrontDoorStack extends ServiceStack {
  constructor(app: App, props: ServiceProps) {
    super(app, 'FrontDoor', props);
    const { deployment, tables } = this.surroundings;
    const door = new FrontDoor(this, 'FrontDoor', { deployment, tables });
    this.watched();
    if (deployment.site)
      new StringParameter(this, 'Host', {
        parameterName: hostOf(deployment),
        stringValue: Fn.select(2, Fn.split('/', door.api.apiEndpoint)),
      });
    else new CfnOutput(this, 'Url', { value: door.url });
  }
}

/** The parameter that says where the API is: the site reads it when it is deployed, and holds on to nothing. */
const hostOf = ({ stage }: Deployment): string => `/dealstream/${stage}/api`;

/** The dashboard and the API at one address, which stays when the front door is deployed anew: what was cited by it can still be found. */
export class SiteStack extends ServiceStack {
  constructor(app: App, { settings, ...props }: ServiceProps & { settings: SiteSettings }) {
    super(app, 'Site', props);
    const { deployment, tables } = this.surroundings;
    const api = StringParameter.valueForStringParameter(this, hostOf(deployment));
    const { url } = new Site(this, 'Site', { deployment, settings, api, secret: tables.distribution.secretValue });
    new CfnOutput(this, 'Url', { value: url });
  }
}

/** Puts all stacks into `app`. Throws when the stage cannot be part of a name. */
export const dealstream = (app: App, deployment: Deployment): { storage: StorageStack; services: ServiceStack[] } => {
  if (!/^[a-z][a-z0-9-]{0,15}$/.test(deployment.stage)) {
    throw new Error(`stage "${deployment.stage}": at most 16 of a-z, 0-9 and -, a letter first`);
  }
  const storage = new StorageStack(app, deployment);
  const props = { deployment, storage };
  const door = new FrontDoorStack(app, props);
  const services: ServiceStack[] = [new RecordStack(app, props), new ViewsStack(app, props), new NotificationsStack(app, props), door];
  if (deployment.site) {
    const site = new SiteStack(app, { ...props, settings: deployment.site });
    // Where the API is has to be known first.
    site.addStackDependency(door);
    services.push(site);
  }
  return { storage, services };
};
