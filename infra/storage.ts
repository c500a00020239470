/** The tables, and the key of what is sealed in them. Only `events`, `keys` and `subscriptions` hold what cannot be computed again; nothing here goes with its stack,
 * except where that could not be made at all. */
import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { KEY } from '../functions/ports/names.ts';
import type { Deployment } from './pieces/function.ts';

const removalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

export class Storage extends Construct {
  /** What happened: one item per commit, never changed. */
  readonly events: dynamodb.Table;
  /** What views made of it: one row per stream and view. */
  readonly rows: dynamodb.Table;
  /** What roll-ups made of the rows; superseded generations expire. */
  readonly boards: dynamodb.Table;
  /** The one order of all events, and how far each stream is in it. */
  readonly changes: dynamodb.Table;
  /** Keys, and what each may still ask, which expires. */
  readonly keys: dynamodb.Table;
  /** Who subscribes to what, and the log of deliveries, which expires. */
  readonly subscriptions: dynamodb.Table;
  /** Seals the secrets of subscriptions, and so has to last as long as these. */
  readonly vault: kms.Key;

  /** What the API knows the distribution by. It opens nothing by itself, and the next deployment makes another. */
  readonly distribution: secretsmanager.Secret;

  /** The tables by name. */
  readonly all: Readonly<Record<string, dynamodb.Table>>;

  constructor(scope: Construct, id: string, { stage, isProtected }: Pick<Deployment, 'stage' | 'isProtected'>) {
    super(scope, id);
    const table = (name: string, itemType: dynamodb.AttributeType, more: Partial<dynamodb.TableProps> = {}) =>
      new dynamodb.Table(this, name, {
        tableName: `dealstream-${stage}-${name}`,
        partitionKey: { name: KEY.partition, type: dynamodb.AttributeType.STRING },
        sortKey: { name: KEY.item, type: itemType },
        billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: isProtected,
        removalPolicy,
        ...more,
      });
    this.events = table('events', dynamodb.AttributeType.NUMBER, { stream: dynamodb.StreamViewType.NEW_IMAGE });
    // Old and new, because a change of valuation is the difference between the two.
    this.rows = table('rows', dynamodb.AttributeType.STRING, { stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES });
    this.boards = table('boards', dynamodb.AttributeType.STRING, { timeToLiveAttribute: 'ttl' });
    this.changes = table('changes', dynamodb.AttributeType.NUMBER);
    this.keys = table('keys', dynamodb.AttributeType.STRING, { timeToLiveAttribute: 'ttl' });
    this.subscriptions = table('subscriptions', dynamodb.AttributeType.STRING, { timeToLiveAttribute: 'ttl' });
    this.vault = new kms.Key(this, 'Vault', {
      description: `Dealstream ${stage}: secrets of webhooks`,
      enableKeyRotation: true,
      removalPolicy,
    });
    this.distribution = new secretsmanager.Secret(this, 'Distribution', {
      description: `Dealstream ${stage}: what its API knows its distribution by`,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const reason =
      'It keeps nobody out who has no key, and is in the settings of CloudFront and of functions: both change with a deployment only.';
    Validations.of(this.distribution).acknowledge({ id: 'AwsSolutions::AwsSolutions-SMG4', reason });
    const { events, rows, boards, changes, keys, subscriptions } = this;
    this.all = { events, rows, boards, changes, keys, subscriptions };
  }
}
