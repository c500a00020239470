/** The functions behind the HTTP API: what each is told of its surroundings, what it may do, and how long it may take. */
import { Duration } from 'aws-cdk-lib';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { BUCKETS, ENV, PULSE_PARTITIONS, YES } from '../../functions/ports/names.ts';
import { type Deployment, type FunctionProps, may } from '../pieces/function.ts';
import { environmentOf } from '../pieces/provider.ts';
import type { Storage } from '../storage.ts';

/** The longest below the 30 s after which the HTTP API gives up. */
const REQUEST = Duration.seconds(29);
/** For what needs no more than a few calls of services. */
const SHORT = Duration.seconds(10);

export const post = ({ events, rows, changes }: Storage): FunctionProps => ({
  bundle: 'post',
  environment: { [ENV.events]: events.tableName, [ENV.rows]: rows.tableName, [ENV.changes]: changes.tableName },
  may: [
    may(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchGetItem'], events.tableArn),
    may(['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem'], rows.tableArn),
    may(['dynamodb:GetItem'], changes.tableArn),
  ],
  timeout: REQUEST,
});

export const read = ({ events, rows, boards, changes }: Storage): FunctionProps => ({
  bundle: 'read',
  environment: {
    [ENV.events]: events.tableName,
    [ENV.rows]: rows.tableName,
    [ENV.boards]: boards.tableName,
    [ENV.changes]: changes.tableName,
  },
  may: [
    may(['dynamodb:Query', 'dynamodb:BatchGetItem'], events.tableArn),
    may(['dynamodb:PutItem'], events.tableArn, ...PULSE_PARTITIONS),
    may(['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem'], changes.tableArn),
    may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], rows.tableArn),
    may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], boards.tableArn),
  ],
  timeout: REQUEST,
  memory: 1024,
});

/** Functions that followers may hold at once: who waits for changes waits up to 20 s, and takes none of those that answer everybody else. */
const FOLLOWERS = 100;

/** The changes, for who waits for them: by the same code, with the rights and the room that this takes. */
export const follow = (tables: Storage): FunctionProps => ({
  ...read(tables),
  name: 'follow',
  may: [may(['dynamodb:BatchGetItem'], tables.events.tableArn), may(['dynamodb:Query'], tables.changes.tableArn)],
  memory: 512,
  reserved: FOLLOWERS,
});

export const keys = ({ keys: table }: Storage): FunctionProps => ({
  bundle: 'keys',
  environment: { [ENV.keys]: table.tableName },
  may: [may(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'], table.tableArn)],
  timeout: SHORT,
});

export const subscriptions = ({ events, rows, keys, subscriptions: table, vault }: Storage, deliver: IQueue): FunctionProps => ({
  bundle: 'subscriptions',
  environment: {
    [ENV.subscriptions]: table.tableName,
    [ENV.keys]: keys.tableName,
    [ENV.events]: events.tableName,
    [ENV.rows]: rows.tableName,
    [ENV.vault]: vault.keyArn,
    [ENV.deliver]: deliver.queueUrl,
  },
  may: [
    may(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], table.tableArn),
    may(['dynamodb:Query', 'dynamodb:BatchGetItem'], events.tableArn),
    may(['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem'], rows.tableArn),
    may(['dynamodb:GetItem', 'dynamodb:Query'], keys.tableArn),
    may(['kms:Encrypt'], vault.keyArn),
    may(['sqs:SendMessage'], deliver.queueArn),
  ],
  timeout: SHORT,
});

export const docs: FunctionProps = { bundle: 'docs', environment: {}, may: [], timeout: SHORT };

type Callers = Pick<Deployment, 'provider' | 'isPublic'>;
export const authorize = ({ keys: table }: Storage, { provider, isPublic }: Callers): FunctionProps => ({
  bundle: 'authorize',
  environment: {
    [ENV.keys]: table.tableName,
    ...environmentOf(provider),
    ...(isPublic && { [ENV.publicRead]: YES }),
  },
  may: [may(['dynamodb:GetItem'], table.tableArn), may(['dynamodb:UpdateItem'], table.tableArn, BUCKETS)],
  timeout: Duration.seconds(5),
});
