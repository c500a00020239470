/** Many events of one request onto a thing that has many already: what it takes to decide is counted, and what takes too long is refused whole. */
import { describe, expect, it } from 'vitest';
import { deciders } from '../../../domain/deciders.ts';
import { aRun } from '../../../domain/kernel/folding.ts';
import type { Category } from '../../../events/catalogue.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { type Deciding, decideAll } from '../../../functions/recording/decide.ts';
import { record } from '../../../functions/recording/record.ts';
import { type PostedEvent, TooMuch } from '../../../functions/recording/recorder.ts';
import { opened, Sessions } from '../../../functions/recording/session.ts';
import type { Loaded } from '../../../functions/stores/commit.ts';
import { Identities } from '../../../functions/stores/identities.ts';
import { nothingPaged } from '../../../functions/stores/pages.ts';
import { world } from '../../support/domain/given.ts';
import { registered } from '../../support/domain/samples.ts';
import { startEngine } from '../../support/functions/engine.ts';
import { recorderOn } from '../../support/functions/recorder.ts';

const PRESENT = 10_000;
const MORE = 1_000;
const source = { id: 'press', publisher: 'Press', url: 'https://example.com' };
const day = (n: number): string => new Date(Date.UTC(2015, 0, 1 + (n % 3_000))).toISOString().slice(0, 10);

const allocated = (n: number): AnyEvent => ({
  type: 'GpusAllocated',
  data: { allocation: `a-${n}`, tenant: `lab-${n % 7}`, gpus: 1 + (n % 97), terms: 'reserved', gpuModel: 'NVIDIA H100', from: day(n) },
});
const installed = (gpus: number): AnyEvent => ({
  type: 'CapacityReported',
  data: { phase: 'one', state: 'installed', gpus, gpuModel: 'NVIDIA H100', from: '2014', source, assurance: 'official' },
});
const named: AnyEvent = { type: 'ClusterRegistered', data: { name: 'Giant', operator: 'cloud', source } };
const sizeOf = (count: number): number => Array.from({ length: count }, (_, n) => 1 + (n % 97)).reduce((a, b) => a + b, 0);

const drawn = (n: number): AnyEvent => ({
  type: 'CreditDrawn',
  data: { draw: `d-${n}`, amount: { value: 1, currency: 'USD' }, on: day(n) },
});
const granted = (value: number): AnyEvent => ({
  type: 'CreditGranted',
  data: {
    ...{ provider: 'cloud', beneficiary: 'lab', grantedOn: '2014-01-01', source, assurance: 'official' as const },
    faceValue: { disclosure: 'exact', value, currency: 'USD' },
  },
});

/** A stream of these events, and how often anybody looked at one of its `things`, by their versions. */
const watched = (category: 'cluster' | 'credit', first: AnyEvent[], things: AnyEvent[], of: 'allocations' | 'draws') => {
  const decider = deciders[category];
  const run = aRun();
  let state: unknown = decider.initial;
  for (const [n, event] of [...first, ...things].entries())
    state = run(() => decider.evolve(state as never, { ...event, schema: 2, at: 1, v: n + 1 } as never));
  let looks = 0;
  for (const [one] of Object.values((state as Record<string, Record<string, { v: number }[]>>)[of]!)) {
    const { v } = one!;
    Object.defineProperty(one, 'v', {
      enumerable: true,
      get: () => {
        looks += 1;
        return v;
      },
    });
  }
  const stream = `${category}/giant`;
  const loaded: Loaded<unknown> = {
    stream,
    head: first.length + things.length,
    at: 1,
    bytes: 0,
    state,
    layout: nothingPaged,
    identities: new Identities(),
  };
  const sessions = new Sessions();
  sessions.set(opened(category, loaded));
  const decide = (events: AnyEvent[]) => {
    const posted = events.map((event, index) => ({ index, posted: { category: category as Category, id: 'giant', event } }));
    const deciding: Deciding = {
      facts: { ...world, isRegistered: () => true },
      at: 2,
      by: 'key',
      settled: new Map(),
      condition: undefined,
      inTime: () => {},
    };
    decideAll(sessions, posted, deciding);
    return sessions.get(stream).decided.map(({ outcome }) => (outcome.status === 'refused' ? outcome.problem.code : outcome.status));
  };
  return { decide, looks: () => looks };
};

describe(`${MORE} events onto ${PRESENT}`, () => {
  it('allocations: each that stands is looked at a few times, and not by each that comes; and the last that does not fit is refused', () => {
    const all = Array.from({ length: PRESENT }, (_, n) => allocated(n));
    const more = Array.from({ length: MORE }, (_, n) => allocated(PRESENT + n));
    const { decide, looks } = watched('cluster', [named, installed(sizeOf(PRESENT + MORE) - 1)], all, 'allocations');
    const outcomes = decide(more);
    expect(outcomes.filter((one) => one === 'appended')).toHaveLength(MORE - 1);
    expect(outcomes.at(-1)).toBe('capacity-exceeded');
    expect(looks()).toBeLessThanOrEqual(5 * PRESENT);
  });

  it('draws: likewise', () => {
    const all = Array.from({ length: PRESENT }, (_, n) => drawn(n));
    const more = Array.from({ length: MORE }, (_, n) => drawn(PRESENT + n));
    const { decide, looks } = watched('credit', [granted(PRESENT + MORE - 1)], all, 'draws');
    const outcomes = decide(more);
    expect(outcomes.filter((one) => one === 'appended')).toHaveLength(MORE - 1);
    expect(outcomes.at(-1)).toBe('credit-exceeded');
    expect(looks()).toBeLessThanOrEqual(5 * PRESENT);
  });
});

describe('a request of which not all can be decided in time', async () => {
  const { client } = await startEngine();
  const setup: PostedEvent[] = [
    ...['cloud', ...Array.from({ length: 7 }, (_, n) => `lab-${n}`)].map((id) => ({
      category: 'organization' as const,
      id,
      event: registered({ name: id }) as AnyEvent,
    })),
    ...[named, installed(sizeOf(200))].map((event) => ({ category: 'cluster' as const, id: 'giant', event })),
  ];
  const events: PostedEvent[] = Array.from({ length: 200 }, (_, n) => ({ category: 'cluster', id: 'giant', event: allocated(n) }));
  const request = (of: PostedEvent[]) => ({ events: of, requestId: crypto.randomUUID(), by: 'key' });

  it('records nothing and says how many could; these can be posted', async () => {
    await record(recorderOn(client), request(setup));
    // Each look at the clock finds it a tenth of a second later.
    const slow = () => {
      let elapsed = 0;
      return { ...recorderOn(client), elapsed: () => (elapsed += 100) };
    };
    const refused = await record(slow(), request(events)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TooMuch);
    const { fitted, message } = refused as TooMuch;
    expect(fitted).toBeGreaterThan(100);
    expect(fitted).toBeLessThan(200);
    expect(message).toBe(`${fitted} of 200 events could be decided within 15 s, and nothing is recorded; post at most ${fitted} at once`);
    const after = await recorderOn(client).store.load('cluster/giant', deciders.cluster as never);
    expect(after.head).toBe(2);
    const outcomes = await record(slow(), request(events.slice(0, fitted - 10)));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['appended']));
  });

  it('does not take a clock that steps for time that passed', async () => {
    let at = Date.now();
    const stepping = { ...recorderOn(client), now: () => (at += 600_000) };
    const event = registered({ name: 'stepping' }) as AnyEvent;
    const [outcome] = await record(stepping, request([{ category: 'organization', id: 'stepping', event }]));
    expect(outcome).toMatchObject({ status: 'appended', version: 1 });
  });
});
