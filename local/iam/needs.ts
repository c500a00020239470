/** What a call of the SDK needs to be allowed: its action on each resource that it names, as the service authorization reference of AWS has it. */
import { KEY } from '../../functions/ports/names.ts';
import { lastOf, listOf, objectOf, type Properties, textOf, within } from '../data.ts';
import { ACCOUNT, REGION } from '../template.ts';
import type { Need } from './policy.ts';

/** Given as a name or as an ARN. */
const arn = (service: string, kind: string, given: unknown): string =>
  String(given).startsWith('arn:') ? String(given) : `arn:aws:${service}:${REGION}:${ACCOUNT}:${kind}${given}`;

const table = (name: unknown): string => arn('dynamodb', 'table/', name);

/** The actions that the parts of a transaction need; a transaction itself needs none. */
const PARTS: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const dynamodb = (operation: string, body: Properties): Need[] => {
  const action = `dynamodb:${operation}`;
  if (body.TransactItems) {
    const parts = listOf(body.TransactItems).flatMap((item) => Object.entries(objectOf(item)));
    return parts.map(([part, of]) => ({ action: `dynamodb:${PARTS[part] ?? part}`, resource: table(within(of, 'TableName')) }));
  }
  if (body.RequestItems) return Object.keys(objectOf(body.RequestItems)).map((name) => ({ action, resource: table(name) }));
  if (body.StreamArn) return [{ action, resource: String(body.StreamArn) }];
  const { TableName = '*', IndexName, Key, Item } = body;
  const resource = IndexName ? `${table(TableName)}/index/${IndexName}` : table(TableName);
  const partition = textOf(within(Key ?? Item, KEY.partition, 'S'));
  return [{ action, resource, ...(partition !== undefined && { partition }) }];
};

/** A batch of messages needs what one message needs. */
const sqs = (operation: string, { QueueUrl, QueueName }: Properties): Need[] => [
  { action: `sqs:${operation.replace(/Batch$/, '')}`, resource: arn('sqs', '', QueueName ?? lastOf(QueueUrl, '/')) },
];

const events = (operation: string, { Entries }: Properties): Need[] =>
  listOf(Entries).map((entry) => ({
    action: `events:${operation}`,
    resource: arn('events', 'event-bus/', within(entry, 'EventBusName') ?? 'default'),
  }));

const kms = (operation: string, { KeyId }: Properties): Need[] => [{ action: `kms:${operation}`, resource: arn('kms', 'key/', KeyId) }];

const SERVICES: Record<string, (operation: string, body: Properties) => Need[]> = {
  DynamoDB_20120810: dynamodb,
  DynamoDBStreams_20120810: dynamodb,
  AmazonSQS: sqs,
  AWSEvents: events,
  TrentService: kms,
};

/** What the call `target`, as in the header `x-amz-target`, needs. Throws when it is of a service that is not known: nothing is let through unseen. */
export const needsOf = (target: string, body: Properties): Need[] => {
  const [service = '', operation = ''] = target.split('.');
  const needs = SERVICES[service];
  if (!needs) throw new Error(`"${target}" is a call that the local runtime cannot judge`);
  const all = needs(operation, body);
  return [...new Map(all.map((need) => [`${need.action} ${need.resource}`, need])).values()];
};
