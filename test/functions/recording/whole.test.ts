/** A request is all of a piece: what names something that it registers is recorded only if that is, whatever is refused, and whatever fails on the way. */
import type { DynamoDBClient, PutItemCommandInput } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import { organizationsIn } from '../../../domain/kernel/references.ts';
import { record } from '../../../functions/recording/record.ts';
import type { Outcome, PostedEvent } from '../../../functions/recording/recorder.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { cny, registered, reported, source } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { interposing } from '../../support/functions/faults.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { grow, noise, round } from '../../support/functions/samples.ts';

const { client, newClient } = await startEngine();
const store = eventStore(client, TABLES.events);

const about = (id: string, event: Accepted): PostedEvent => ({
  category: event.type === 'FxRatePublished' ? 'currency' : 'organization',
  id,
  event,
});
const post = (on: DynamoDBClient, ...events: PostedEvent[]): Promise<Outcome[]> =>
  record(recorderOn(on), { events, requestId: crypto.randomUUID(), by: 'key' });
const backed = (...investors: string[]) =>
  reported(`by-${investors.join('-')}`, { participations: investors.map((investor) => ({ investor })) });
const statuses = (outcomes: Outcome[]) => outcomes.map((one) => (one.status === 'refused' ? one.problem.code : one.status));

/** A client that is dead once it has put so many commits; and what it put, in its order. */
const dyingAfter = (puts: number) => {
  const dying = newClient();
  const put: string[] = [];
  dying.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== 'PutItemCommand') return next(args);
        if (put.length >= puts) throw new Error('dead');
        const { Item } = args.input as PutItemCommandInput;
        put.push(`${Item?.p?.S}@${Item?.i?.N}`);
        return next(args);
      },
    { step: 'initialize', name: 'dying' },
  );
  return { dying, put };
};

const eventsOf = async (stream: string) => {
  const found = [];
  for await (const { events } of store.recordedAfter(stream, 0, 0)) found.push(...events);
  return found;
};
/** What is named in these streams, and not there. */
const missing = async (ids: string[]): Promise<string[]> => {
  const named = (
    await Promise.all(ids.map(async (id) => (await eventsOf(`organization/${id}`)).flatMap((event) => organizationsIn(id, event))))
  ).flat();
  const heads = await Promise.all(named.map(async ({ id }) => ({ id, events: await eventsOf(`organization/${id}`) })));
  return heads.filter(({ events }) => events.length === 0).map(({ id }) => id);
};

describe('a registration that is refused', () => {
  it('because its commit is too large takes with it what names it, and nothing else', async () => {
    await grow(store, 'organization/startup', [[registered()]]);
    const large = Array.from({ length: 600 }, (_, n) => about('fund', reported(`large-${n}`, { note: noise(1_000, n) })));
    const outcomes = await post(
      client,
      about('fund', registered()),
      ...large,
      about('startup', backed('fund')),
      about('startup', round(1)),
    );
    expect(statuses(outcomes)).toEqual([...Array.from({ length: 601 }, () => 'commit-too-large'), 'organization-unknown', 'appended']);
    expect(await eventsOf('organization/fund')).toEqual([]);
    expect(await missing(['startup'])).toEqual([]);
  });

  it('is decided again where another was faster: what names it is recorded all the same', async () => {
    await grow(store, 'organization/overtaken', [[registered()]]);
    const slow = newClient();
    interposing(slow, 'PutItemCommand', () => grow(store, 'organization/early', [[registered({ name: 'Early' })]]));
    const outcomes = await post(slow, about('early', registered({ name: 'Early' })), about('overtaken', backed('early')));
    expect(statuses(outcomes)).toEqual(['unchanged', 'appended']);
  });
});

describe('commits are put', () => {
  const rate = { type: 'FxRatePublished', data: { currency: 'CNY', month: '2024-02', usd: 0.139, source: source('fed') } } as const;

  it('in the order in which they name each other', async () => {
    const { dying, put } = dyingAfter(10);
    const outcomes = await post(
      dying,
      ...['c', 'b', 'a'].map((id) => about(id, registered())),
      about('cny', rate),
      about('b', backed('a')),
      about('c', reported('in-cny', { amount: cny(100), participations: [{ investor: 'b' }] })),
    );
    expect(new Set(statuses(outcomes))).toEqual(new Set(['appended']));
    expect([put.slice(0, 2).sort(), put.slice(2)]).toEqual([
      ['currency/cny@1', 'organization/a@1'],
      ['organization/b@1', 'organization/c@1'],
    ]);
  });

  it.each([0, 1, 2, 3, 4, 5])('so that nothing names what is not there, when the process dies after %i of them', async (puts) => {
    const [x, y, z] = [`x-${puts}`, `y-${puts}`, `z-${puts}`];
    const { dying } = dyingAfter(puts);
    // A circle of two, and one that names both.
    const events = [
      ...[x, y, z].map((id) => about(id, registered())),
      about(x, backed(y)),
      about(y, backed(x)),
      about(z, backed(x, y)),
      about(x, round(1)),
    ];
    const ended = await post(dying, ...events).then(statuses, () => 'dead');
    expect(ended).toEqual(puts < 5 ? 'dead' : events.map(() => 'appended'));
    expect(await missing([x, y, z])).toEqual([]);
    // Posted again, all of it is in, once.
    expect(statuses(await post(client, ...events))).not.toContain('organization-unknown');
    expect(await Promise.all([x, y, z].map(async (id) => (await eventsOf(`organization/${id}`)).length))).toEqual([3, 2, 2]);
  });

  it('with a commit of its own for a registration only in a circle', async () => {
    const { dying, put } = dyingAfter(10);
    await post(dying, about('p', registered()), about('q', registered()), about('p', backed('q')), about('q', backed('p')));
    expect([put.slice(0, 2).sort(), put.slice(2).sort()]).toEqual([
      ['organization/p@1', 'organization/q@1'],
      ['organization/p@2', 'organization/q@2'],
    ]);
  });
});
