/** Who hears of a valuation change besides the bus: webhooks, in two lanes so that endpoints that fail stand in nobody's way, and a topic for mail and chat. */
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { BUS_SOURCE, DETAIL, ENV } from '../../functions/ports/names.ts';
import { DeployedFunction, may } from '../pieces/function.ts';
import { DeadLetters, WorkQueue } from '../pieces/queue.ts';
import type { Surroundings } from '../surroundings.ts';

const TYPES = [DETAIL.valuationChanged, DETAIL.valuationCorrected];
const NOTICES: events.EventPattern = { source: [BUS_SOURCE], detailType: TYPES };
const RINGS: events.EventPattern = { source: [BUS_SOURCE], detailType: [...TYPES, DETAIL.noticesRung] };

/** A try takes up to ten seconds, and those of a batch are made at once. */
const BATCH = 10;

export class Notification extends Construct {
  /** Seals the secrets of subscriptions. */
  readonly vault: kms.Key;
  /** The lane of first tries. */
  readonly deliver: sqs.Queue;
  readonly topic: sns.Topic;
  private readonly props: Surroundings;

  constructor(scope: Construct, id: string, props: Surroundings) {
    super(scope, id);
    this.props = props;
    this.vault = new kms.Key(this, 'Vault', {
      description: `Dealstream ${props.deployment.stage}: secrets of webhooks`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.deliver = this.lanes();
    this.notify();
    this.topic = this.mail();
  }

  /** One function, two queues: the second is for what failed before. */
  private lanes(): sqs.Queue {
    const { deployment, tables } = this.props;
    const deliver = new DeployedFunction(this, 'Deliver', deployment, {
      bundle: 'deliver',
      environment: { [ENV.subscriptions]: tables.subscriptions.tableName, [ENV.vault]: this.vault.keyArn },
      may: [may(['dynamodb:GetItem', 'dynamodb:UpdateItem'], tables.subscriptions.tableArn), may(['kms:Decrypt'], this.vault.keyArn)],
      timeout: Duration.seconds(30),
    });
    const lane = (id: string, late: Duration) =>
      new WorkQueue(this, id, { consumer: deliver, batchSize: BATCH, maxConcurrency: 50, late, runbook: 'delivery' }).queue;
    // What is to be tried again is up to 15 minutes old when it is due.
    const [first, again] = [lane('Deliveries', Duration.minutes(5)), lane('Redeliveries', Duration.minutes(30))];
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
      },
      may: [
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

  /** The notices themselves, so that a filter policy on the message body can pick from them. */
  private mail(): sns.Topic {
    const topic = new sns.Topic(this, 'Topic', {
      topicName: `dealstream-${this.props.deployment.stage}-valuation-changes`,
      displayName: 'Dealstream',
      enforceSSL: true,
    });
    const reason = 'What it carries may be read by whoever subscribes; the key of AWS for SNS admits no rule of EventBridge.';
    Validations.of(topic).acknowledge({ id: 'AwsSolutions::AwsSolutions-SNS2', reason });
    const dead = new DeadLetters(this, 'TopicDeadLetters', 'topic-dead-letters');
    new events.Rule(this, 'ToTopic', {
      eventBus: this.props.bus,
      eventPattern: NOTICES,
      targets: [
        new targets.SnsTopic(topic, {
          message: events.RuleTargetInput.fromEventPath('$.detail'),
          deadLetterQueue: dead.queue,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
        }),
      ],
    });
    return topic;
  }
}
