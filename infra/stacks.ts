/** What all stacks are: one holds what must outlive every deployment; each of the others can be deleted and deployed anew at any time. */
import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { admit } from './notification/consumers.ts';
import { noticesTopic } from './notification/topic.ts';
import { Alarms } from './pieces/alarms.ts';
import { Dashboard, type Graph } from './pieces/dashboard.ts';
import type { Deployment } from './pieces/function.ts';
import { operatorsTopic } from './pieces/operators.ts';
import { Storage } from './storage.ts';
import type { Surroundings } from './surroundings.ts';

/** The tables, and what others hold on to: the bus, on which they have rules, and the topics, to which they have subscribed. */
export class StorageStack extends Stack {
  readonly tables: Storage;
  readonly bus: events.EventBus;
  readonly notices: sns.Topic;
  readonly operators: sns.ITopic | undefined;

  constructor(app: App, deployment: Deployment) {
    super(app, `Dealstream-${deployment.stage}-Storage`, { terminationProtection: deployment.isProtected });
    this.tables = new Storage(this, 'Tables', deployment);
    this.bus = new events.EventBus(this, 'Bus', { eventBusName: `dealstream-${deployment.stage}` });
    admit(this.bus, deployment.consumers ?? []);
    this.notices = noticesTopic(this, deployment);
    this.operators = operatorsTopic(this, deployment);
    this.offer();
    new CfnOutput(this, 'BusArn', { value: this.bus.eventBusArn });
    new CfnOutput(this, 'TopicArn', { value: this.notices.topicArn });
  }

  /** All that the parts may refer to, whether or not one does by now: CloudFormation takes back no export that a part, as it was deployed last, still uses. */
  private offer(): void {
    const { tables, bus, notices } = this;
    for (const { tableName, tableArn, tableStreamArn } of Object.values(tables.all))
      for (const value of [tableName, tableArn, tableStreamArn]) if (value) this.exportValue(value);
    for (const value of [tables.vault.keyArn, tables.distribution.secretArn, bus.eventBusName, bus.eventBusArn, notices.topicArn])
      this.exportValue(value);
  }
}

export interface ServiceProps {
  readonly deployment: Deployment;
  readonly storage: StorageStack;
}

/** A part of the service. It refers to the storage stack and to no other, so that no part stands in the way of another's deletion. */
export abstract class ServiceStack extends Stack {
  protected readonly surroundings: Surroundings;
  private readonly part: string;
  private readonly operators: sns.ITopic | undefined;

  constructor(app: App, part: string, { deployment, storage }: ServiceProps) {
    super(app, `Dealstream-${deployment.stage}-${part}`);
    this.part = part;
    this.surroundings = { deployment, tables: storage.tables, bus: storage.bus };
    this.operators = storage.operators;
  }

  /** Alarms of everything that the stack has by now, and its dashboard where it is to have one: said last. */
  protected watched(graphs: readonly Graph[] = []): void {
    const alarms = new Alarms(this, `${this.part}Alarms`, { topic: this.operators });
    if (this.surroundings.deployment.hasDashboards) new Dashboard(this, `${this.part}Dashboard`, { alarms, graphs });
  }
}
