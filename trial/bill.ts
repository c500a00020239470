/** What was spent, in USD by list price: of posts as they were counted, and of a month in which nothing happens as the template has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf } from '../local/data.ts';
import type { Resource, Template } from '../local/template.ts';
import { type Spent, totalOf } from './counted.ts';
import { PRICES } from './prices.ts';

const MILLION = 1_000_000;
const MONTH_MINUTES = 30 * 24 * 60;

export type Bill = Record<string, number>;
export const sumOf = (bill: Bill): number => Object.values(bill).reduce((sum, one) => sum + one, 0);

/** MB of each function, by its name without what all begin with. */
export const memories = (template: Template): ReadonlyMap<string, number> =>
  new Map(
    template
      .of('AWS::Lambda::Function')
      .map(({ name, properties }) => [name.replace(/^dealstream-local-/, ''), Number(properties.MemorySize ?? 128)]),
  );

/** GB-seconds of all that ran. */
export const gbSecondsOf = ({ runs }: Spent, memory: ReadonlyMap<string, number>): number =>
  Object.entries(runs).reduce((sum, [name, { ms }]) => sum + ((memory.get(name) ?? 0) / 1024) * (ms / 1000), 0);

const timesOf = ({ runs }: Spent): number => Object.values(runs).reduce((sum, { times }) => sum + times, 0);

/** `requests`: to the API. */
export const billOf = (spent: Spent, memory: ReadonlyMap<string, number>, requests: number): Bill => {
  const { read, write } = totalOf(spent);
  const { sent, received, deleted } = spent.queues;
  const of = (count: number, price: number): number => (count / MILLION) * price;
  return {
    'DynamoDB writes': of(write, PRICES.dynamodb.write),
    'DynamoDB reads': of(read, PRICES.dynamodb.read),
    'EventBridge entries': of(spent.entries, PRICES.eventbridge),
    'SQS requests': of(sent + received + deleted, PRICES.sqs),
    'Lambda requests': of(timesOf(spent), PRICES.lambda.requests),
    'Lambda GB-seconds': of(gbSecondsOf(spent, memory), PRICES.lambda.gbSeconds),
    'API requests': of(requests, PRICES.httpApi),
    'CloudWatch logs': (spent.logBytes / 2 ** 30) * PRICES.logsGb,
  };
};

/** Lambda looks into a queue with five pollers, each of which waits 20 s. */
const LOOKS_A_MINUTE = 5 * 3;
const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 24 * 60 };

/** How often a month a rule comes. Throws where its schedule is no rate. */
const timesAMonth = ({ id, properties }: Resource): number => {
  const [, every, unit = ''] = /^rate\((\d+) ([a-z]+?)s?\)$/.exec(String(properties.ScheduleExpression)) ?? [];
  const minutes = Number(every) * (MINUTES[unit] ?? Number.NaN);
  if (Number.isNaN(minutes)) throw new Error(`rule ${id}: ${properties.ScheduleExpression} is no rate`);
  return MONTH_MINUTES / minutes;
};

/** A month in which nothing happens. `rung`: what each rule that comes by the clock makes the system spend once, by its id. */
export const idleMonth = (template: Template, rung: ReadonlyMap<string, Spent>, memory: ReadonlyMap<string, number>): Bill => {
  const { month } = PRICES;
  const count = declaredIn(template.dir);
  const queues = template
    .of('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => String(properties.EventSourceArn).includes(':sqs:'));
  const clocks = template.of('AWS::Events::Rule').flatMap((rule) => {
    const spent = rung.get(rule.id);
    return spent ? [[`by the clock: ${rule.id}`, timesAMonth(rule) * sumOf(billOf(spent, memory, 0))] as const] : [];
  });
  return {
    alarms: count('AWS::CloudWatch::Alarm') * month.alarm + count('AWS::CloudWatch::CompositeAlarm') * month.compositeAlarm,
    'looks into empty queues': ((queues.length * LOOKS_A_MINUTE * MONTH_MINUTES) / MILLION) * PRICES.sqs,
    dashboards: count('AWS::CloudWatch::Dashboard') * month.dashboard,
    keys: count('AWS::KMS::Key') * month.key,
    secrets: count('AWS::SecretsManager::Secret') * month.secret,
    'metrics written by the clock': metricsIn(rung) * month.metric,
    ...Object.fromEntries(clocks),
  };
};

/** How many resources of a type the templates of a folder declare, also of those that mean nothing on one machine. */
const declaredIn = (dir: string): ((type: string) => number) => {
  const files = readdirSync(dir).filter((file) => file.endsWith('.template.json'));
  const types = files.flatMap((file) =>
    Object.values(objectOf(objectOf(JSON.parse(readFileSync(join(dir, file), 'utf8'))).Resources)).map((one) => objectOf(one).Type),
  );
  return (type) => types.filter((one) => one === type).length;
};

const metricsIn = (rung: ReadonlyMap<string, Spent>): number => new Set([...rung.values()].flatMap(({ metrics }) => metrics)).size;
