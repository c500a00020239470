import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Activity } from '../../../local/activity.ts';
import { Bus } from '../../../local/bus/bus.ts';
import type { Entry } from '../../../local/bus/entry.ts';
import { RequestRefused } from '../../../local/bus/limits.ts';
import { Queues, queueDefinition } from '../../../local/bus/queues.ts';
import type { Properties } from '../../../local/data.ts';
import { Mischief, type MischiefOptions } from '../../../local/mischief.ts';
import { Template } from '../../../local/template.ts';
import { type Stack, synthesised } from '../../support/local/folder.ts';

const START = Date.UTC(2026, 2, 2, 10, 7, 30);
const to = (queue: string, more: object = {}) => ({ Id: queue, Arn: { 'Fn::GetAtt': [queue, 'Arn'] }, ...more });
const rule = (Properties: Properties): Stack['Resources'][string] => ({ Type: 'AWS::Events::Rule', Properties });

let db: DatabaseSync;
let queues: Queues;
let bus: Bus | undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  db = new DatabaseSync(':memory:');
});

afterEach(() => {
  bus?.stop();
  bus = undefined;
  db.close();
  vi.useRealTimers();
});

/** A bus named `ledger` and the default one, two queues, and these rules. */
const open = (rules: Stack['Resources'], mischief?: MischiefOptions): Bus => {
  const Resources = {
    Ledger: { Type: 'AWS::Events::EventBus', Properties: { Name: 'ledger' } },
    one: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'one' } },
    two: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'two' } },
    ...rules,
  };
  const template = new Template(synthesised({ stage: { Resources } }));
  queues = new Queues(db, template.of('AWS::SQS::Queue').map(queueDefinition));
  bus = new Bus({ template, queues, mischief: new Mischief(mischief), activity: new Activity(), now: Date.now });
  return bus;
};

const LEDGER = { EventBusName: { Ref: 'Ledger' } };
const ROUNDS = rule({ ...LEDGER, EventPattern: { source: ['deals'], detail: { type: ['round'] } }, Targets: [to('one')] });
const ALL = rule({ ...LEDGER, EventPattern: { source: [{ prefix: '' }] }, Targets: [to('one'), to('two')] });
const entry = (detail: object, more: Entry = {}): Entry => ({
  EventBusName: 'ledger',
  Source: 'deals',
  DetailType: 'Recorded',
  Detail: JSON.stringify(detail),
  ...more,
});
const received = (queue: string) => queues.peek(queue).map((body) => JSON.parse(body));

describe('an event', () => {
  it('reaches the targets of each rule whose pattern fits, in the form of EventBridge', () => {
    open({ ROUNDS, ALL }).put([entry({ type: 'round' }), entry({ type: 'other' })]);
    expect(received('one').map(({ detail }) => detail.type)).toEqual(['round', 'round', 'other']);
    expect(received('two').map(({ detail }) => detail.type)).toEqual(['round', 'other']);
    expect(received('one')[0]).toEqual({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      'detail-type': 'Recorded',
      source: 'deals',
      account: '000000000000',
      time: '2026-03-02T10:07:30Z',
      region: 'us-east-1',
      resources: [],
      detail: { type: 'round' },
    });
  });

  it('keeps the time and the resources that it was sent with', () => {
    open({ ALL }).put([entry({}, { Time: Date.UTC(2020, 0, 1) / 1000, Resources: ['arn:a'] })]);
    expect(received('one')[0]).toMatchObject({ time: '2020-01-01T00:00:00Z', resources: ['arn:a'] });
  });

  it('stays on its bus: by name or by ARN, and on the default one if it names none', () => {
    const FALLBACK = rule({ EventPattern: { source: ['deals'] }, Targets: [to('two')] });
    open({ ROUNDS, FALLBACK }).put([
      entry({ type: 'round', n: 1 }, { EventBusName: 'arn:aws:events:us-east-1:000000000000:event-bus/ledger' }),
      { Source: 'deals', DetailType: 'Recorded', Detail: '{"type":"round","n":2}' },
    ]);
    expect([received('one').map(({ detail }) => detail.n), received('two').map(({ detail }) => detail.n)]).toEqual([[1], [2]]);
  });

  it('is heard by no rule that is disabled', () => {
    const OFF = rule({ ...LEDGER, State: 'DISABLED', EventPattern: { source: ['deals'] }, Targets: [to('one')] });
    open({ OFF }).put([entry({})]);
    expect(received('one')).toEqual([]);
  });

  it('is sent as the target asks: a part of it, or something else', () => {
    const PART = rule({ ...LEDGER, EventPattern: { source: ['deals'] }, Targets: [to('one', { InputPath: '$.detail.who' })] });
    const OTHER = rule({ ...LEDGER, EventPattern: { source: ['deals'] }, Targets: [to('two', { Input: '{"wake":true}' })] });
    open({ PART, OTHER }).put([entry({ who: { id: 7 } })]);
    expect([received('one'), received('two')]).toEqual([[{ id: 7 }], [{ wake: true }]]);
  });
});

describe('an entry', () => {
  it.each<[string, Entry, string]>([
    ['for a bus that is not there', { EventBusName: 'elsewhere' }, 'ResourceNotFoundException'],
    ['without a source', { Source: '' }, 'InvalidArgument'],
    ['without a type', { DetailType: '' }, 'InvalidArgument'],
    ['without detail', { Detail: '' }, 'InvalidArgument'],
    ['whose detail is no JSON', { Detail: '{' }, 'MalformedDetail'],
    ['whose detail is a list', { Detail: '[1]' }, 'MalformedDetail'],
    ['whose detail is null', { Detail: 'null' }, 'MalformedDetail'],
  ])('%s is refused alone, in its place', (_, more, ErrorCode) => {
    const results = open({ ALL }).put([entry({ n: 1 }), entry({ n: 2 }, more), entry({ n: 3 })]);
    expect(results).toEqual([
      { EventId: expect.any(String) },
      { ErrorCode, ErrorMessage: expect.any(String) },
      { EventId: expect.any(String) },
    ]);
    expect(received('two').map(({ detail }) => detail.n)).toEqual([1, 3]);
  });

  it('is one of ten at most, and of 256 KiB together', () => {
    const { put } = open({ ALL });
    const all = put.bind(bus);
    expect(() => all([])).toThrow(RequestRefused);
    expect(() => all(Array(11).fill(entry({})))).toThrow('1 to 10 entries, not 11');
    expect(() => all([entry({ big: 'x'.repeat(262_144) })])).toThrow('Total size of the entries in the request is over the limit');
    expect(received('one')).toEqual([]);
    expect(all(Array(10).fill(entry({ big: 'x'.repeat(26_000) })))).toHaveLength(10);
  });
});

describe('a rule', () => {
  it('with a target that is no queue, or an input that is transformed, is refused by its logical id', () => {
    const Targets = [{ Id: 'x', Arn: { 'Fn::GetAtt': ['Ledger', 'Arn'] } }];
    expect(() => open({ Astray: rule({ Targets }) })).toThrow('rule Astray has a target that is no queue: arn:aws:events:');
    expect(() => open({ Formed: rule({ Targets: [to('one', { InputTransformer: {} })] }) })).toThrow('rule Formed uses InputTransformer');
  });

  it('with a schedule that is not known is refused before anything starts', () => {
    expect(() => open({ Odd: rule({ ScheduleExpression: 'cron(0 0 L * ? *)', Targets: [] }) })).toThrow('"L" is not known');
  });

  it('fires when its schedule says, until the bus stops', () => {
    const HOURLY = rule({ ScheduleExpression: 'rate(1 hour)', Targets: [to('one')] });
    const NOON = rule({ ScheduleExpression: 'cron(0 12 * * ? *)', Targets: [to('two', { Input: '"noon"' })] });
    const opened = open({ HOURLY, NOON, ALL });
    expect(opened.scheduled).toEqual(['HOURLY', 'NOON']);
    opened.startSchedules();
    const passed = (minutes: number) => {
      vi.advanceTimersByTime(minutes * 60_000);
      return [queues.peek('one').length, queues.peek('two').length];
    };
    expect([passed(59), passed(1), passed(52), passed(1), passed(60)]).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [2, 1],
    ]);
    expect(received('one')[0]).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
      time: '2026-03-02T11:07:00Z',
      detail: {},
    });
    expect(received('two')).toEqual(['noon']);
    opened.stop();
    expect(passed(600)).toEqual([2, 1]);
  });

  it('fires on request, by its logical id', () => {
    const opened = open({ DAILY: rule({ ScheduleExpression: 'rate(1 day)', Targets: [to('one')] }) });
    opened.fire('DAILY');
    expect(received('one')[0].resources).toEqual(['arn:aws:events:us-east-1:000000000000:rule/DAILY']);
    expect(() => opened.fire('NIGHTLY')).toThrow('no rule NIGHTLY');
  });
});

describe('mischief', () => {
  it('doubles, loses, refuses and delays what is asked of it, and nothing else', () => {
    const outcome = (mischief: Omit<MischiefOptions, 'seed'>) => {
      const results = open({ ALL }, { seed: 1, ...mischief }).put([entry({})]);
      const found = ['one', 'two'].map((queue) => [queues.peek(queue).length, queues.receive(queue, 10).length]);
      db.exec('DELETE FROM messages');
      return [results.filter((result) => 'ErrorCode' in result).length, ...found];
    };
    expect(outcome({})).toEqual([0, [1, 1], [1, 1]]);
    expect(outcome({ duplicate: 1 })).toEqual([0, [2, 2], [2, 2]]);
    expect(outcome({ drop: 1 })).toEqual([0, [0, 0], [0, 0]]);
    expect(outcome({ fail: 1 })).toEqual([1, [0, 0], [0, 0]]);
    expect(outcome({ delay: 1 })).toEqual([0, [1, 0], [1, 0]]);
    expect(outcome({ reorder: 1 })).toEqual([0, [1, 0], [1, 0]]);
  });
});
