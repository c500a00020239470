import type { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { noticesOf, type ValuationNotice } from '../../domain/notification/notice.ts';
import { NOTICES, wants } from '../../domain/notification/subscription.ts';
import { eventBridge } from '../../functions/ports/bus.ts';
import { ValuationChanges } from '../../infra/notification/valuation-changes.ts';
import { matches } from '../../local/bus/pattern.ts';
import { organizationsIn, shipped } from '../support/domain/shipped.ts';
import { resources, synthesise } from '../support/infra/synthesised.ts';

const statements = async (consumers: string[]) =>
  resources((await synthesise('test', { consumers })).storage, 'AWS::Events::EventBusPolicy').map(
    ([, { Properties }]) => Properties.Statement,
  );

describe('the bus', () => {
  it('admits nobody unless told', async () => {
    expect(await statements([])).toEqual([]);
  });

  it('lets the accounts of a list make and keep rules of their own, for what this system says', async () => {
    const [own, put] = await statements(['111122223333', '444455556666']);
    expect(own.Principal.AWS).toHaveLength(2);
    expect(JSON.stringify(own.Principal)).toContain('111122223333');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM's, not of ours
    expect(own.Condition).toEqual({ StringEqualsIfExists: { 'events:creatorAccount': '${aws:PrincipalAccount}' } });
    expect(put).toMatchObject({ Action: 'events:PutRule', Condition: { StringEquals: { 'events:source': 'dealstream' } } });
    for (const { Action, Resource } of [own, put]) {
      expect([Action].flat().filter((action: string) => /PutEvents|\*/.test(action))).toEqual([]);
      expect(JSON.stringify(Resource)).toMatch(/:rule\/.*\/\*/);
    }
  });

  it('or everybody of one organization, and nobody else', async () => {
    for (const { Principal, Condition } of await statements(['o-abcdefghij'])) {
      expect(Principal).toEqual({ AWS: '*' });
      expect(Condition.StringEquals['aws:PrincipalOrgID']).toBe('o-abcdefghij');
    }
  });

  it.each([['12345'], ['o-abcdefghij,111122223333'], ['*']])('refuses consumers %s, which are neither', async (text) => {
    await expect(synthesise('test', { consumers: text.split(',') })).rejects.toThrow('is no account id');
  });
});

/** The app of another team, in another account. */
const neighbour = (more = {}) => {
  const stack = new Stack(new App(), 'Neighbour', { env: { account: '111122223333', region: 'eu-central-1' } });
  const queue = new sqs.Queue(stack, 'Changes');
  const busArn = 'arn:aws:events:eu-central-1:999988887777:event-bus/dealstream-prod';
  new ValuationChanges(stack, 'ValuationChanges', { busArn, target: new targets.SqsQueue(queue), ...more });
  return { template: Template.fromStack(stack), busArn };
};

type Carried = { source: string; 'detail-type': string; detail: ValuationNotice['data'] };

/** Notices as the bus carries them. */
const carried = async (notices: ValuationNotice[]): Promise<Carried[]> => {
  const events: Carried[] = [];
  const send = async ({ input: { Entries = [] } }: PutEventsCommand) => {
    for (const { Source = '', DetailType = '', Detail = '' } of Entries)
      events.push({ source: Source, 'detail-type': DetailType, detail: JSON.parse(Detail) });
    return { Entries: Entries.map(() => ({})) };
  };
  const publish = eventBridge('dealstream-test', { send } as unknown as EventBridgeClient);
  await publish(notices.map(({ type, data }) => ({ type, detail: data, at: Date.parse(data.recordedAt) })));
  return events;
};

describe('ValuationChanges, in an app of others', () => {
  it('is a rule on our bus, named by its ARN, with their target', () => {
    const { template, busArn } = neighbour();
    template.hasResourceProperties('AWS::Events::Rule', {
      EventBusName: busArn,
      EventPattern: { source: ['dealstream'], 'detail-type': ['ValuationChanged'] },
      Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Changes'), 'Arn'] } })],
    });
  });

  it('lets through what they ask for', () => {
    const { template } = neighbour({ countries: ['CN'], sectors: ['foundation-models'], minChangePercent: 10, corrections: true });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        'detail-type': ['ValuationChanged', 'ValuationCorrected'],
        detail: {
          ...{ country: ['CN'], sector: ['foundation-models'] },
          $or: [{ changePercent: { low: [{ numeric: ['>=', 10] }] } }, { changePercent: { high: [{ numeric: ['<=', -10] }] } }],
        },
      },
    });
    neighbour({ organizations: ['moonshot'], directions: ['down'], milestones: ['unicorn'] }).template.hasResourceProperties(
      'AWS::Events::Rule',
      {
        EventPattern: { detail: { organization: ['moonshot'], direction: ['down'], milestones: ['unicorn'] } },
      },
    );
  });

  it.each([
    ['changes', [NOTICES[0]], { minChangePercent: 10 }],
    ['changes and corrections', NOTICES, { minChangePercent: 10, corrections: true }],
  ] as const)('lets through, of all %s that the facts cause, what a webhook by at least 10 % is told', async (_, events, more) => {
    const [rule] = Object.values(neighbour(more).template.findResources('AWS::Events::Rule'));
    const pattern = rule!.Properties.EventPattern;
    const notices = [...organizationsIn(shipped)].flatMap(([id, state]) => noticesOf(id, state, 0, Infinity));
    const wish = { events, filter: { minChangePercent: 10 }, createdAt: '2000-01-01T00:00:00.000Z' };
    const wanted = notices.filter((notice) => wants(wish, notice)).map(({ data }) => data);
    const passed = (await carried(notices)).filter((event) => matches(pattern, event)).map(({ detail }) => detail.id);
    expect(passed).toEqual(wanted.map(({ id }) => id));
    // Both ways, and not all of them: some change less, or by an interval of which not all lies beyond it.
    expect(new Set(wanted.map(({ direction }) => direction))).toEqual(new Set(['up', 'down']));
    expect(wanted.length).toBeLessThan(notices.length);
  });

  it('gives its rule away, so that they can go on with it', () => {
    const stack = new Stack();
    const { rule } = new ValuationChanges(stack, 'V', {
      busArn: 'arn:aws:events:eu-west-1:999988887777:event-bus/b',
      target: new targets.SqsQueue(new sqs.Queue(stack, 'Q')),
    });
    expect(rule).toBeInstanceOf(events.Rule);
  });
});

describe('the topic', () => {
  it('gets the same notices, whole, over TLS only', async () => {
    const { service, storage } = await synthesise();
    const rule = resources(service, 'AWS::Events::Rule').find(([id]) => id.includes('ToTopic'))![1].Properties;
    expect(rule.EventPattern).toEqual({ source: ['dealstream'], 'detail-type': ['ValuationChanged', 'ValuationCorrected'] });
    expect(rule.Targets).toEqual([
      expect.objectContaining({ InputPath: '$.detail', Arn: { 'Fn::ImportValue': expect.stringContaining('RefNotices') } }),
    ]);
    const [[, policy] = []] = resources(storage, 'AWS::SNS::TopicPolicy');
    expect(JSON.stringify(policy)).toContain('aws:SecureTransport');
  });
});
