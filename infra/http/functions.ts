/** The functions behind the HTTP API: what each is told of its surroundings, what it may do, and how long it may take. */
import { Duration } from 'aws-cdk-lib';
import { BUCKETS, ENV, PULSE_PARTITIONS } from '../../functions/ports/names.ts';
import type { Notification } from '../notification/notification.ts';
import { type FunctionProps, may } from '../pieces/function.ts';
import { environmentOf, type Provider } from '../pieces/provider.ts';
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

export const keys = ({ keys: table }: Storage): FunctionProps => ({
  bundle: 'keys',
  environment: { [ENV.keys]: table.tableName },
  may: [may(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:DeleteItem'], table.tableArn)],
  timeout: SHORT,
});

export const subscriptions = ({ events, rows, subscriptions: table }: Storage, { vault, deliver }: Notification): FunctionProps => ({
  bundle: 'subscriptions',
  environment: {
    [ENV.subscriptions]: table.tableName,
    [ENV.events]: events.tableName,
    [ENV.rows]: rows.tableName,
    [ENV.vault]: vault.keyArn,
    [ENV.deliver]: deliver.queueUrl,
  },
  may: [
    may(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], table.tableArn),
    may(['dynamodb:Query', 'dynamodb:BatchGetItem'], events.tableArn),
    may(['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:BatchGetItem'], rows.tableArn),
    may(['kms:Encrypt'], vault.keyArn),
    may(['sqs:SendMessage'], deliver.queueArn),
  ],
  timeout: SHORT,
});

export const docs: FunctionProps = { bundle: 'docs', environment: {}, may: [], timeout: SHORT };

export const authorize = ({ keys: table }: Storage, provider: Provider | undefined): FunctionProps => ({
  bundle: 'authorize',
  environment: { [ENV.keys]: table.tableName, ...environmentOf(provider) },
  may: [may(['dynamodb:GetItem'], table.tableArn), may(['dynamodb:UpdateItem'], table.tableArn, BUCKETS)],
  timeout: Duration.seconds(5),
});
