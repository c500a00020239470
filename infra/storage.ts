/** The tables. Only `events`, `keys` and `subscriptions` hold what cannot be computed again, and none is deleted by accident or with its stack. */
import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { KEY } from '../functions/ports/names.ts';

export class Storage extends Construct {
  /** What happened: one item per commit, never changed. */
  readonly events: dynamodb.Table;
  /** What views made of it: one row per stream and view. */
  readonly rows: dynamodb.Table;
  /** What roll-ups made of the rows; superseded generations expire. */
  readonly boards: dynamodb.Table;
  /** The one order of all events, and how far each stream is in it. */
  readonly changes: dynamodb.Table;
  readonly keys: dynamodb.Table;
  /** Who subscribes to what, and the log of deliveries, which expires. */
  readonly subscriptions: dynamodb.Table;

  /** By name. */
  readonly all: Readonly<Record<string, dynamodb.Table>>;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: string }) {
    super(scope, id);
    const table = (name: string, itemType: dynamodb.AttributeType, more: Partial<dynamodb.TableProps> = {}) =>
      new dynamodb.Table(this, name, {
        tableName: `dealstream-${stage}-${name}`,
        partitionKey: { name: KEY.partition, type: dynamodb.AttributeType.STRING },
        sortKey: { name: KEY.item, type: itemType },
        billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: true,
        removalPolicy: RemovalPolicy.RETAIN,
        ...more,
      });
    this.events = table('events', dynamodb.AttributeType.NUMBER, { stream: dynamodb.StreamViewType.NEW_IMAGE });
    // Old and new, because a change of valuation is the difference between the two.
    this.rows = table('rows', dynamodb.AttributeType.STRING, { stream: dynamodb.StreamViewType.NEW_AND_OLD_IMAGES });
    this.boards = table('boards', dynamodb.AttributeType.STRING, { timeToLiveAttribute: 'ttl' });
    this.changes = table('changes', dynamodb.AttributeType.NUMBER);
    this.keys = table('keys', dynamodb.AttributeType.STRING);
    this.subscriptions = table('subscriptions', dynamodb.AttributeType.STRING, { timeToLiveAttribute: 'ttl' });
    const { events, rows, boards, changes, keys, subscriptions } = this;
    this.all = { events, rows, boards, changes, keys, subscriptions };
  }
}
