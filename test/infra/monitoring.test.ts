import { describe, expect, it } from 'vitest';
import { views } from '../../domain/views.ts';
import { functionsByName, resources, synthesise } from '../support/infra/synthesised.ts';

const { service, storage } = await synthesise();
const alarms = resources(service, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const of = (runbook: string) => alarms.filter(({ AlarmDescription }) => AlarmDescription === `RUNBOOK.md#${runbook}`);
const dashboards = resources(service, 'AWS::CloudWatch::Dashboard').map(([, { Properties }]) => Properties);
const text = JSON.stringify(dashboards);

describe('the dashboard', () => {
  it('is one, named after the stage', () => {
    expect(dashboards.map(({ DashboardName }) => DashboardName)).toEqual(['dealstream-test']);
  });

  it.each([
    ['how late each view is', ...views.map(({ name }) => `project-${name}`)],
    ['what the sweeper found', 'StreamsBehind', 'StuckRows'],
    ['answers', '5xx', 'Latency'],
    ['queues', 'ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible'],
    ['functions', 'Errors', 'Throttles', 'IteratorAge'],
    ['tables', 'ConsumedReadCapacityUnits', 'ConsumedWriteCapacityUnits'],
  ])('shows %s', (_, ...names) => {
    for (const name of names) expect(text).toContain(name);
  });
});

describe('alarms', () => {
  it('tell of every function and every table that is throttled', () => {
    const tables = resources(storage, 'AWS::DynamoDB::Table').length;
    expect(of('throttled')).toHaveLength(functionsByName(service).size + 2 * tables);
  });

  it('tell of every queue in which something waits too long', () => {
    const queues = resources(service, 'AWS::SQS::Queue').filter(([id]) => !id.includes('DeadLetters'));
    expect(of('queue-behind')).toHaveLength(queues.length);
    for (const { MetricName, Threshold } of of('queue-behind')) {
      expect(MetricName).toBe('ApproximateAgeOfOldestMessage');
      expect([300, 1800]).toContain(Threshold);
    }
  });

  it.each([
    ['api-errors', '5xx', 'Sum', 5, 1],
    ['api-latency', 'Latency', undefined, 2_000, 3],
    ['stuck-rows', 'StuckRows', 'Maximum', 0, 1],
    ['rows-behind', 'StreamsBehind', 'Minimum', 0, 6],
  ])('%s watches %s', (runbook, MetricName, Statistic, Threshold, EvaluationPeriods) => {
    expect(of(runbook)).toEqual([
      expect.objectContaining({
        MetricName,
        Threshold,
        EvaluationPeriods,
        ...(Statistic && { Statistic }),
        TreatMissingData: 'notBreaching',
      }),
    ]);
  });

  it('on metrics of our own look where the functions write them', () => {
    for (const { Namespace, Dimensions } of [...of('stuck-rows'), ...of('rows-behind')]) {
      expect([Namespace, Dimensions]).toEqual(['Dealstream-test', [{ Name: 'service', Value: 'sweep' }]]);
      expect(functionsByName(service).get('sweep')![1].Environment.Variables).toMatchObject({
        POWERTOOLS_METRICS_NAMESPACE: 'Dealstream-test',
        POWERTOOLS_SERVICE_NAME: 'sweep',
      });
    }
  });
});
