import { describe, expect, it } from 'vitest';
import { views } from '../../domain/views.ts';
import { alarmsIn, functionsByName, resources, synthesise, widgetsOf } from '../support/infra/synthesised.ts';

const { service, storage } = await synthesise();
const alarms = alarmsIn(service);
const of = (heading: string) => alarms.filter(({ runbook }) => runbook === heading);
const metricsOf = (heading: string) => of(heading).flatMap(({ metrics }) => metrics);

describe('alarms', () => {
  it('are at most forty, so that a person can know them', () => {
    expect(alarms.length).toBeLessThanOrEqual(40);
  });

  it('on several metrics are raised by each of them alone; one that comes late or was silent for long neither raises nor hides', () => {
    const several = alarms.filter(({ metrics }) => metrics.length > 1);
    expect(several.length).toBeGreaterThan(5);
    for (const { expression, metrics, over, periods, properties } of several) {
      expect(expression).toBe(metrics.map((_, n) => `m${n} > ${over}`).join(' OR '));
      expect(properties).toMatchObject({ Threshold: 0, DatapointsToAlarm: periods, EvaluationPeriods: periods + 2 });
    }
  });

  it('tell of every table that is throttled, and of functions, of whichever of the account', () => {
    const tables = resources(storage, 'AWS::DynamoDB::Table').length;
    const names = Map.groupBy(metricsOf('throttled'), ({ MetricName }) => MetricName);
    expect([...names].map(([name, all]) => [name, all.length]).sort()).toEqual([
      ['ReadThrottleEvents', tables],
      ['Throttles', 1],
      ['WriteThrottleEvents', tables],
    ]);
    const [functions] = names.get('Throttles')!;
    expect([functions.Namespace, functions.Dimensions]).toEqual(['AWS/Lambda', undefined]);
  });

  it('tell of every queue in which something waits too long', () => {
    const queues = resources(service, 'AWS::SQS::Queue').filter(([id]) => !id.includes('DeadLetters'));
    expect(metricsOf('queue-behind')).toHaveLength(queues.length);
    for (const { MetricName } of metricsOf('queue-behind')) expect(MetricName).toBe('ApproximateAgeOfOldestMessage');
    for (const { over } of of('queue-behind')) expect([300, 1800]).toContain(over);
  });

  it.each([
    ['api-errors', '5xx', 'Sum', 5, 1],
    ['api-latency', 'Latency', 'p50', 2_000, 3],
    ['stuck-rows', 'StuckRows', 'Maximum', 0, 1],
    ['set-aside', 'StreamsSetAside', 'Maximum', 0, 1],
    ['rows-behind', 'StreamsBehind', 'Minimum', 0, 6],
  ])('%s watches %s', (runbook, MetricName, Stat, over, periods) => {
    expect(of(runbook)).toEqual([
      expect.objectContaining({
        ...{ over, periods, metrics: [expect.objectContaining({ MetricName, Stat })] },
        properties: expect.objectContaining({ TreatMissingData: 'notBreaching' }),
      }),
    ]);
  });

  it('on metrics of our own look where the functions write them', () => {
    for (const { Namespace, Dimensions } of [...metricsOf('stuck-rows'), ...metricsOf('rows-behind')]) {
      expect([Namespace, Dimensions]).toEqual(['Dealstream-test', [{ Name: 'service', Value: 'sweep' }]]);
      expect(functionsByName(service).get('sweep')![1].Environment.Variables).toMatchObject({
        POWERTOOLS_METRICS_NAMESPACE: 'Dealstream-test',
        POWERTOOLS_SERVICE_NAME: 'sweep',
      });
    }
  });
});

const topicArn = 'arn:aws:sns:eu-central-1:111122223333:on-call';

describe('whom alarms tell', () => {
  it('is nobody unless told', () => {
    expect(alarms.filter(({ properties }) => properties.AlarmActions)).toEqual([]);
    expect(resources(service, 'AWS::CloudWatch::CompositeAlarm')).toEqual([]);
    expect(resources(storage, 'AWS::SNS::Subscription')).toEqual([]);
  });

  it('is told of every alarm: of what only a person mends by itself, of all others of a stack at once', async () => {
    const told = (await synthesise('test', { operators: { topicArn } })).service;
    const together = resources(told, 'AWS::CloudWatch::CompositeAlarm').map(([, { Properties }]) => Properties);
    for (const { AlarmActions } of together) expect(AlarmActions).toEqual([topicArn]);
    const named = together.flatMap(({ AlarmRule }) =>
      [...JSON.stringify(AlarmRule).matchAll(/"Fn::GetAtt":\["(\w+)","Arn"\]/g)].map(([, id]) => id!),
    );
    const [alone, others] = [true, false].map((isAlone) =>
      resources(told, 'AWS::CloudWatch::Alarm').filter(([, { Properties }]) => isAlone === (Properties.AlarmActions !== undefined)),
    );
    for (const [, { Properties }] of alone!) expect(Properties.AlarmActions).toEqual([topicArn]);
    expect(alone!.map(([, { Properties }]) => Properties.AlarmDescription).sort()).toEqual([
      'RUNBOOK.md#set-aside',
      'RUNBOOK.md#stuck-rows',
      'RUNBOOK.md#verify-differences',
    ]);
    expect(named.sort()).toEqual(others!.map(([id]) => id).sort());
    expect(together.length).toBeLessThanOrEqual(5);
  });

  it('is an address with a topic of this deployment, to which alarms of its account may publish, over TLS', async () => {
    const mailed = await synthesise('test', { operators: { mail: 'ops@example.com' } });
    const named =
      (name: string) =>
      ([, { Properties }]: [string, { Properties: { TopicName: string } }]) =>
        Properties.TopicName === name;
    const [id] = resources(mailed.storage, 'AWS::SNS::Topic').find(named('dealstream-test-alarms'))!;
    expect(resources(mailed.storage, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties)).toEqual([
      { Protocol: 'email', Endpoint: 'ops@example.com', TopicArn: { Ref: id } },
    ]);
    const policies = resources(mailed.storage, 'AWS::SNS::TopicPolicy').map(([, { Properties }]) => Properties);
    expect(policies.find(({ Topics }) => Topics[0].Ref === id).PolicyDocument.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        ...{ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
    for (const [, { Properties }] of resources(mailed.service, 'AWS::CloudWatch::CompositeAlarm'))
      expect(Properties.AlarmActions).toEqual([{ 'Fn::ImportValue': expect.stringContaining('Operators') }]);
  });
});

describe('dashboards', async () => {
  const shown = (await synthesise('test', { hasDashboards: true })).service;
  const boards = resources(shown, 'AWS::CloudWatch::Dashboard').map(([, { Properties }]) => ({
    name: Properties.DashboardName,
    widgets: widgetsOf(Properties),
  }));
  const graphs = boards.flatMap(({ widgets }) => widgets.slice(1).map(({ properties }) => properties));
  const lines = (title: string) => graphs.filter((graph) => graph.title === title).flatMap(({ metrics }) => metrics);

  it('are there where they are asked for: three dollars a month each', () => {
    expect(resources(service, 'AWS::CloudWatch::Dashboard')).toEqual([]);
  });

  it('are one a part of the service, named after its stack as the message of its alarms is', async () => {
    const parts = ['FrontDoor', 'Notifications', 'Record', 'Views'].map((part) => `Dealstream-test-${part}`);
    expect(boards.map(({ name }) => name).sort()).toEqual(parts);
    const told = (await synthesise('test', { operators: { topicArn } })).service;
    expect(
      resources(told, 'AWS::CloudWatch::CompositeAlarm')
        .map(([, { Properties }]) => Properties.AlarmName)
        .sort(),
    ).toEqual(parts);
  });

  it('show first which alarms are raised, then a graph for each heading of the runbook with all that it is about', () => {
    for (const { widgets } of boards) expect(widgets[0]!.type).toBe('alarm');
    expect(boards.flatMap(({ widgets }) => widgets[0]!.properties.alarms)).toHaveLength(alarms.length);
    for (const { runbook } of alarms) expect(lines(runbook)).toHaveLength(metricsOf(runbook).length);
    const thresholds = graphs.filter(({ title }) => title === 'queue-behind').map(({ annotations }) => annotations.horizontal);
    expect(
      thresholds
        .flat()
        .map(({ value }: { value: number }) => value)
        .sort(),
    ).toEqual([1800, 1800, 300, 300, 300]);
  });

  it('show how late each view is, what tables are asked for, and how each function does', () => {
    expect(lines('From commit to row, p99, ms')).toHaveLength(views.length);
    for (const title of ['Read units of tables', 'Write units of tables']) expect(lines(title)).toHaveLength(6);
    for (const title of ['Errors', 'Duration, p99, ms', 'Throttles']) expect(lines(title)).toHaveLength(functionsByName(service).size);
  });
});
