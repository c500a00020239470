import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rollUps } from '../../domain/boards/roll-up.ts';
import { views } from '../../domain/views.ts';
import { alarmsIn, functionsByName, isDeadLetters, type Resource, resources, synthesise, target } from '../support/infra/synthesised.ts';

const { service } = await synthesise();
const functions = functionsByName(service);
const queues = resources(service, 'AWS::SQS::Queue');
const rules = resources(service, 'AWS::Events::Rule');
const mappings = resources(service, 'AWS::Lambda::EventSourceMapping');
const alarms = alarmsIn(service);

const mappingOf = (name: string): Resource => {
  const found = mappings.filter(([, { Properties }]) => target(Properties.FunctionName) === functions.get(name)![0]);
  expect(found).toHaveLength(1);
  return found[0]![1];
};

/** The rule that feeds the queue that feeds this function, and that queue. */
const pathTo = (name: string) => {
  const queueId = target(mappingOf(name).Properties.EventSourceArn);
  const fed = rules.filter(([, { Properties }]) => target(Properties.Targets[0].Arn) === queueId);
  expect(fed).toHaveLength(1);
  return { rule: fed[0]![1].Properties, queue: queues.find(([id]) => id === queueId)![1].Properties };
};

describe('views and roll-ups', () => {
  it('each have one rule, and no rule is left over', () => {
    // The clocks of the sweeper and the auditor, notices to webhooks and to the topic, rates to be fixed; three followers of streams, two lanes of
    // deliveries.
    expect(rules).toHaveLength(views.length + rollUps.length + 5);
    expect(mappings).toHaveLength(views.length + rollUps.length + 9);
  });

  it.each(views.map(({ name, hears }) => [name, hears]))('%s hears the commits of %s', (name, hears) => {
    const { rule, queue } = pathTo(`project-${name}`);
    expect(rule.EventPattern).toEqual({
      source: ['dealstream'],
      'detail-type': ['Committed', 'StreamRung'],
      detail: { category: [hears] },
    });
    expect(queue.VisibilityTimeout).toBe(6 * 60);
    expect(mappingOf(`project-${name}`).Properties).toMatchObject({ BatchSize: 10, ScalingConfig: { MaximumConcurrency: 10 } });
  });

  it.each(rollUps.map(({ name, rings }) => [name, rings] as const))('%s is rung by rows of %j', (name, rings) => {
    const { rule, queue } = pathTo(`roll-up-${name}`);
    expect(rule.EventPattern).toEqual({ source: ['dealstream'], 'detail-type': ['RowChanged'], detail: { view: rings } });
    expect(queue.VisibilityTimeout).toBe(6 * 60 + 1);
    expect(mappingOf(`roll-up-${name}`).Properties).toMatchObject({
      BatchSize: 1000,
      MaximumBatchingWindowInSeconds: 1,
      ScalingConfig: { MaximumConcurrency: 2 },
    });
  });
});

describe('the fixer of rates', () => {
  it('is rung by rates, by commits that wait for one, and by whoever rings it again', () => {
    const { rule, queue } = pathTo('fix-rates');
    expect(rule.EventPattern).toEqual({
      source: ['dealstream'],
      'detail-type': ['Committed', 'RatesRung'],
      detail: { $or: [{ category: ['currency'] }, { awaits: [{ exists: true }] }] },
    });
    expect(queue.VisibilityTimeout).toBe(6 * 60);
    expect(mappingOf('fix-rates').Properties).toMatchObject({ BatchSize: 10, ScalingConfig: { MaximumConcurrency: 5 } });
  });
});

describe('followers of streams', () => {
  it.each([
    ['relay', /Tablesevents\w+StreamArn/],
    ['relay-rows', /Tablesrows\w+StreamArn/],
    ['sequence', /Tablesevents\w+StreamArn/],
  ])('%s follows its table from the oldest record and only age makes it give up', (name, stream) => {
    const { Properties } = mappingOf(name);
    expect(target(Properties.EventSourceArn)).toMatch(stream);
    expect(Properties).toMatchObject({ BatchSize: 100, StartingPosition: 'TRIM_HORIZON', BisectBatchOnFunctionError: true });
    expect(Properties.MaximumRetryAttempts).toBeUndefined();
    expect(Properties.MaximumRecordAgeInSeconds).toBeLessThan(24 * 3600);
    expect(isDeadLetters(target(Properties.DestinationConfig.OnFailure.Destination))).toBe(true);
  });
});

const headings = readFileSync(join(import.meta.dirname, '..', '..', 'RUNBOOK.md'), 'utf8').match(/^## .+$/gm) ?? [];

describe('nothing is lost in silence', () => {
  it('every queue is encrypted, and has dead letters unless it is some', () => {
    for (const [id, { Properties }] of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      if (isDeadLetters(id)) expect(Properties.MessageRetentionPeriod).toBe(14 * 86_400);
      else expect(isDeadLetters(target(Properties.RedrivePolicy.deadLetterTargetArn))).toBe(true);
    }
  });

  it('every rule target has dead letters', () => {
    const targets = rules.flatMap(([, { Properties }]) => Properties.Targets);
    for (const { DeadLetterConfig, RetryPolicy } of targets) {
      expect(isDeadLetters(target(DeadLetterConfig.Arn))).toBe(true);
      expect(RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 });
    }
  });

  it('every mapping reports which items failed, and is made after the right to read', () => {
    for (const [, { Properties, DependsOn }] of mappings) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(DependsOn?.some((id) => id.includes('RoleDefaultPolicy'))).toBe(true);
    }
  });

  it('every list of dead letters is watched by an alarm that names its heading in the runbook', () => {
    const watching = alarms.filter(({ metrics }) => metrics.some(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible'));
    const watched = watching.flatMap(({ metrics }) => metrics.map(({ Dimensions }) => target(Dimensions[0].Value)));
    expect(watched.sort()).toEqual(
      queues
        .map(([id]) => id)
        .filter(isDeadLetters)
        .sort(),
    );
    for (const { runbook, over, properties } of watching) {
      expect([over, properties.ComparisonOperator]).toEqual([0, 'GreaterThanThreshold']);
      expect(runbook).toMatch(/^[a-z-]+-dead-letters$/);
    }
  });

  it('every alarm names a heading that the runbook has, and the runbook has no other', () => {
    const named = alarms.map(({ runbook }) => `## ${runbook}`);
    expect([...new Set(named)].sort()).toEqual([...headings].sort());
  });

  it('a follower that falls behind raises an alarm', () => {
    const behind = alarms.filter(({ metrics }) => metrics.some(({ MetricName }) => MetricName === 'IteratorAge'));
    expect(behind.map(({ runbook, metrics }) => [runbook, metrics.length])).toEqual([
      ['relay-behind', 2],
      ['sequence-behind', 1],
    ]);
  });
});
