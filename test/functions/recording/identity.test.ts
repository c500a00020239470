import { beforeAll, describe, expect, it } from 'vitest';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import type { Posted } from '../../../events/catalogue.ts';
import { record } from '../../../functions/recording/record.ts';
import type { Condition, Outcome, PostedEvent } from '../../../functions/recording/recorder.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { metered } from '../../../trial/meter.ts';
import { aliased, claimed, registered, reported, usd } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { interposing } from '../../support/functions/faults.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { force, grow, organizations, round, stored } from '../../support/functions/samples.ts';
import { sized } from '../../support/long.ts';

const { client, newClient, meter } = await startEngine();
const store = eventStore(client, TABLES.events);

const about = (id: string, event: Accepted, posted?: Posted): PostedEvent => ({
  category: 'organization',
  id,
  event: { ...event, ...(posted && { posted }) },
});
type How = { by?: string; condition?: Condition; recorder?: ReturnType<typeof recorderOn> };
const post = (events: PostedEvent[], { by = 'key', condition, recorder = recorderOn(client) }: How = {}): Promise<Outcome[]> =>
  record(recorder, { events, requestId: crypto.randomUUID(), by, ...(condition && { condition }) });
const appended = (id: string, version: number): Outcome => ({ status: 'appended', stream: `organization/${id}`, version });
const unchanged = (id: string, version: number): Outcome => ({ status: 'unchanged', stream: `organization/${id}`, version });
const reused = (version: number) => ({ status: 'refused', problem: expect.objectContaining({ code: 'id-reused', version }) });
const headOf = async (id: string): Promise<number> => (await store.load(`organization/${id}`, organizations)).head;
const says = (thing: string, value: number) => claimed(thing, { amount: usd(value) });
const from = (id: string, source = '/feed'): Posted => ({ id, source });

describe('an event with an id and a source', () => {
  it('is known by them, whoever posts it again and whatever came between: a late retry takes nothing back', async () => {
    await grow(store, 'organization/known', [[registered(), reported('r1')]]);
    const first = about('known', says('r1', 1e7), from('evt-1'));
    expect(await post([first])).toEqual([appended('known', 3)]);
    expect(await post([about('known', says('r1', 2e7), from('evt-2'))])).toEqual([appended('known', 4)]);
    expect(await post([first], { by: 'another' })).toEqual([unchanged('known', 3)]);
    expect(await headOf('known')).toBe(4);
  });

  it('is another one with another source, or in another stream', async () => {
    await grow(store, 'organization/one', [[registered()]]);
    await grow(store, 'organization/two', [[registered()]]);
    expect(await post([about('one', aliased('A'), from('evt'))])).toEqual([appended('one', 2)]);
    expect(await post([about('one', aliased('B'), from('evt', '/other'))])).toEqual([appended('one', 3)]);
    expect(await post([about('two', aliased('C'), from('evt'))])).toEqual([appended('two', 2)]);
  });

  it('has its id for itself: other content is refused, and told which version has it', async () => {
    await grow(store, 'organization/reused', [[registered()]]);
    await post([about('reused', aliased('A'), from('evt')), about('reused', aliased('B'), from('evt-b'))]);
    expect(await post([about('reused', aliased('C'), from('evt-b'))])).toEqual([reused(3)]);
    expect(await headOf('reused')).toBe(3);
  });

  it('is looked for in the same request, too', async () => {
    await grow(store, 'organization/double', [[registered()]]);
    const events = [aliased('A'), aliased('A'), aliased('B')].map((event) => about('double', event, from('evt')));
    expect(await post(events)).toEqual([appended('double', 2), unchanged('double', 2), reused(2)]);
  });

  it('that raced with itself is recorded once, for no read', async () => {
    await grow(store, 'organization/raced', [[registered()]]);
    const slow = newClient();
    const event = about('raced', round(1), from('evt'));
    interposing(slow, 'PutItemCommand', async () => {
      await post([event]);
      await post([about('raced', aliased('Z'), from('evt-z'))]);
    });
    const cost = await metered(slow)(async () => {
      expect(await post([event], { recorder: recorderOn(slow) })).toEqual([unchanged('raced', 2)]);
    });
    expect(cost).toMatchObject({ read: 1, requests: { Query: 1, PutItem: 1 } });
    const other = newClient();
    interposing(other, 'PutItemCommand', () => post([about('raced', aliased('Y'), from('evt-y'))]));
    expect(await post([about('raced', aliased('X'), from('evt-y'))], { recorder: recorderOn(other) })).toEqual([reused(4)]);
  });

  it('is known where version 1 recorded it twice: by either content', async () => {
    await grow(store, 'organization/twice', [[registered()]]);
    for (const [n, alias] of ['A', 'B'].entries()) {
      const e = JSON.stringify([{ ...stored(aliased(alias)), posted: from('evt') }]);
      await force(client, 'organization/twice', 2 + n, { e });
    }
    expect(await post([about('twice', aliased('B'), from('evt'))])).toEqual([unchanged('twice', 3)]);
    expect(await post([about('twice', aliased('A'), from('evt'))])).toEqual([unchanged('twice', 2)]);
    expect(await post([about('twice', aliased('C'), from('evt'))])).toEqual([reused(2)]);
  });
});

describe('an event with an id and no source', () => {
  it('is known by the key that posts it', async () => {
    await grow(store, 'organization/keyed', [[registered()]]);
    expect(await post([about('keyed', aliased('A'), { id: 'evt' })])).toEqual([appended('keyed', 2)]);
    expect(await post([about('keyed', aliased('B'), { id: 'evt' })], { by: 'another' })).toEqual([appended('keyed', 3)]);
    expect(await post([about('keyed', aliased('A'), { id: 'evt' })])).toEqual([unchanged('keyed', 2)]);
    expect(await post([about('keyed', aliased('C'), { id: 'evt' })])).toEqual([reused(2)]);
  });
});

describe('a request with a condition, posted again', () => {
  beforeAll(() => grow(store, 'organization/met', [[registered()]]));

  it('is unchanged where its own event, known by its id, made the version', async () => {
    const event = about('met', aliased('A'), from('evt'));
    expect(await post([event], { condition: [1] })).toEqual([appended('met', 2)]);
    expect(await post([event], { condition: [1] })).toEqual([unchanged('met', 2)]);
  });

  it('without ids is unchanged where the commit behind that version holds the same events from the same key', async () => {
    const events = [about('met', says('r1', 1e6)), about('met', reported('r1')), about('met', says('r1', 2e6))];
    expect(await post(events, { condition: [7, 2] })).toMatchObject([{ status: 'refused' }, appended('met', 3), appended('met', 4)]);
    await post([about('met', aliased('Z'))]);
    // What was refused then is not looked at anew: the stream has gone on.
    const again = [{ problem: { code: 'version-mismatch' } }, unchanged('met', 3), unchanged('met', 4)];
    expect(await post(events, { condition: [7, 2] })).toMatchObject(again);
    expect(await post(events.slice(1), { condition: [2], by: 'another' })).toMatchObject([
      { problem: { code: 'version-mismatch', version: 5 } },
      { problem: { code: 'version-mismatch' } },
    ]);
    expect(await post([about('met', aliased('Y'))], { condition: [2] })).toMatchObject([{ problem: { code: 'version-mismatch' } }]);
  });

  it('may ask for a stream that is there, or is not', async () => {
    expect(await post([about('met', aliased('X'))], { condition: 'exists' })).toEqual([appended('met', 6)]);
    expect(await post([about('unmet', registered())], { condition: 'exists' })).toMatchObject([
      { problem: { code: 'version-mismatch', version: 0 } },
    ]);
    expect(await post([about('unmet', registered())], { condition: [0] })).toEqual([appended('unmet', 1)]);
    expect(await post([about('unmet', aliased('X'))], { condition: [0] })).toMatchObject([
      { problem: { code: 'version-mismatch', version: 1 } },
    ]);
  });
});

const COUNT = sized(1_500, 10_000);
describe(`a stream of ${COUNT} events with ids`, () => {
  /** Claims of a hundred rounds, each with words of its own. */
  const long = (n: number) => about('long', { ...round(n), data: { ...round(n).data, round: `r-${n % 100}` } }, from(`evt-${n}`));

  it('costs 1 write unit to post to, at most 1 read unit warm and 100 cold, and knows all of them', async () => {
    await grow(store, 'organization/long', [[registered()], ...Array.from({ length: COUNT - 1 }, (_, n) => [long(n + 1).event])]);
    const recorder = recorderOn(client);
    const cold = await meter(async () => expect(await post([long(COUNT)], { recorder })).toEqual([appended('long', COUNT + 1)]));
    const warm = await meter(async () => expect(await post([long(COUNT + 1)], { recorder })).toEqual([appended('long', COUNT + 2)]));
    expect([cold.write, warm.write]).toEqual([1, 1]);
    expect(warm.read).toBeLessThanOrEqual(1);
    expect(cold.read).toBeLessThanOrEqual(100);
    expect(await post([long(1), long(COUNT >> 1)], { recorder })).toEqual([unchanged('long', 2), unchanged('long', (COUNT >> 1) + 1)]);
    expect(await post([about('long', aliased('A'), from('evt-7'))], { recorder: recorderOn(client) })).toEqual([reused(8)]);
  });
});
