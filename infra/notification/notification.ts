/** Who hears of a valuation change besides the bus: webhooks, in two lanes so that endpoints that fail stand in nobody's way, and a topic for mail and chat. */
import { Duration, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { BUS_SOURCE, DETAIL, ENV } from '../../functions/ports/names.ts';
import { DeployedFunction, type Deployment, may } from '../pieces/function.ts';
import { DeadLetters, WorkQueue } from '../pieces/queue.ts';
import type { Surroundings } from '../surroundings.ts';

const TYPES = [DETAIL.valuationChanged, DETAIL.valuationCorrected];
const NOTICES: events.EventPattern = { source: [BUS_SOURCE], detailType: TYPES };
const RINGS: events.EventPattern = { source: [BUS_SOURCE], detailType: [...TYPES, DETAIL.noticesRung] };

/** A try takes up to ten seconds, and those of a batch are made at once. */
const BATCH = 10;

export interface NotificationProps extends Surroundings {
  readonly topic: sns.ITopic;
}

/** The lane of first tries is known by its name: who puts a try into it may be of a stack that was there before. */
const deliveriesName = ({ stage }: Deployment): string => `Dealstream-${stage}-Deliveries`;

/** That lane, for functions of another stack. */
export const deliveriesOf = (scope: Construct, deployment: Deployment): sqs.IQueue =>
  sqs.Queue.fromQueueArn(scope, 'Deliveries', Stack.of(scope).formatArn({ service: 'sqs', resource: deliveriesName(deployment) }));

export class Notification extends Construct {
  /** The lane of first tries. */
  private readonly deliver: sqs.Queue;
  private readonly props: NotificationProps;

  constructor(scope: Construct, id: string, props: NotificationProps) {
    super(scope, id);
    this.props = props;
    this.deliver = this.lanes();
    this.notify();
    this.mail();
  }

  /** One function, two queues: the second is for what failed before. */
  private lanes(): sqs.Queue {
    const { deployment, tables } = this.props;
    const deliver = new DeployedFunction(this, 'Deliver', deployment, {
      bundle: 'deliver',
      environment: {
        [ENV.subscriptions]: tables.subscriptions.tableName,
        [ENV.keys]: tables.keys.tableName,
        [ENV.vault]: tables.vault.keyArn,
      },
      may: [
        may(['dynamodb:GetItem', 'dynamodb:UpdateItem'], tables.subscriptions.tableArn),
        may(['dynamodb:GetItem'], tables.keys.tableArn),
        may(['kms:Decrypt'], tables.vault.keyArn),
      ],
      timeout: Duration.seconds(30),
    });
    const lane = { consumer: deliver, batchSize: BATCH, maxConcurrency: 50, runbook: 'delivery' };
    const { queue: first } = new WorkQueue(this, 'Deliveries', { ...lane, queueName: deliveriesName(deployment) });
    // What is to be tried again is up to 15 minutes old when it is due.
    const { queue: again } = new WorkQueue(this, 'Redeliveries', { ...lane, late: Duration.minutes(30) });
    deliver.lambda.addEnvironment(ENV.redeliver, again.queueUrl);
    deliver.role.addToPolicy(may(['sqs:SendMessage'], again.queueArn));
    return first;
  }

  private notify(): void {
    const { deployment, tables, bus } = this.props;
    const notify = new DeployedFunction(this, 'Notify', deployment, {
      bundle: 'notify',
      environment: {
        [ENV.subscriptions]: tables.subscriptions.tableName,
        [ENV.rows]: tables.rows.tableName,
        [ENV.events]: tables.events.tableName,
        [ENV.deliver]: this.deliver.queueUrl,
        [ENV.bus]: bus.eventBusName,
      },
      may: [
        may(['events:PutEvents'], bus.eventBusArn),
        may(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'], tables.subscriptions.tableArn),
        may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], tables.rows.tableArn),
        may(['dynamodb:Query'], tables.events.tableArn),
        may(['sqs:SendMessage'], this.deliver.queueArn),
      ],
      timeout: Duration.seconds(60),
    });
    new WorkQueue(this, 'Notices', {
      rings: { eventBus: bus, eventPattern: RINGS },
      consumer: notify,
      batchSize: 10,
      maxConcurrency: 5,
      runbook: 'notification',
    });
  }

  private mail(): void {
    const dead = new DeadLetters(this, 'TopicDeadLetters', 'topic-dead-letters');
    new events.Rule(this, 'ToTopic', {
      eventBus: this.props.bus,
      eventPattern: NOTICES,
      targets: [
        new targets.SnsTopic(this.props.topic, {
          message: events.RuleTargetInput.fromEventPath('$.detail'),
          deadLetterQueue: dead.queue,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
        }),
      ],
    });
  }
}
