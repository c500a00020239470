/** The rest of a credit lapses on the day after its last, as a fact, once, whatever the rows say. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Row } from '../../domain/boards/roll-up.ts';
import type { Credit } from '../../domain/compute/credit.ts';
import type { CreditRow } from '../../domain/compute/credit-ledger.ts';
import { credits } from '../../domain/views.ts';
import type { AnyEvent } from '../../events/index.ts';
import { record } from '../../functions/recording/record.ts';
import type { PostedEvent } from '../../functions/recording/recorder.ts';
import { rowStore } from '../../functions/stores/rows.ts';
import { registered } from '../support/domain/samples.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { recorderOn } from '../support/functions/recorder.ts';

const { client, endpoint, prepare, meter } = await startEngine();
surround(endpoint);
const { expire } = await prepare(() => import('../../functions/expire-credits.ts'));
const rows = rowStore(client, TABLES.rows);

const at = (day: string, time = '00:00:00.000') => ({ ...recorderOn(client), now: () => Date.parse(`${day}T${time}Z`) });
const source = { id: 'press', publisher: 'Press', url: 'https://example.com' };
const posted = (category: PostedEvent['category'], id: string, event: AnyEvent): PostedEvent => ({ category, id, event });
const granted = (id: string, expiresOn?: string): PostedEvent =>
  posted('credit', id, {
    type: 'CreditGranted',
    data: {
      ...{ provider: 'cloud', beneficiary: 'lab', grantedOn: '2024-01-01', source, assurance: 'reported' },
      ...{ faceValue: { currency: 'USD', disclosure: 'exact', value: 100 }, ...(expiresOn && { expiresOn }) },
    },
  });
const plain = (of: Partial<CreditRow>): CreditRow => ({
  ...{ provider: 'cloud', beneficiary: 'lab', grantedOn: '2024-01-01', expiresOn: null, isExpired: false, round: null },
  ...{ faceUsd: { low: 100, high: 100 }, drawnUsd: 0, ...of },
});
const row = (id: string, of: Partial<CreditRow>): Row<CreditRow> => ({ id, v: 1, plain: plain(of) });
const only = (...found: Row<CreditRow>[]) => found;
/** The state of a credit as the log has it. */
const stateOf = async (id: string) => recorderOn(client).store.load(`credit/${id}`, credits);

/** Puts the row that the view would have of a credit. */
const project = async (id: string): Promise<void> => {
  const { head, state } = await stateOf(id);
  const before = (await rows.get(credits, id))?.v ?? 0;
  await rows.put(credits, { id, v: head, at: 0, fold: credits.foldVersion, state, plain: credits.row(state) }, before);
};

beforeAll(async () => {
  const events = [
    ...['cloud', 'lab'].map((id) => posted('organization', id, registered({ name: id }))),
    ...[granted('day', '2024-02-19'), granted('month', '2024-02'), granted('year', '2024'), granted('never')],
  ];
  const outcomes = await record(at('2024-01-02'), { events, requestId: 'setup', by: 'test' });
  expect(outcomes.map(({ status }) => status)).toEqual(events.map(() => 'appended'));
  for (const id of ['day', 'month', 'year', 'never']) await project(id);
});

describe('each credit', () => {
  it.each([
    ['2024-02-18', []],
    // The last day is still good, to its last millisecond.
    ['2024-02-19', []],
    ['2024-02-20', ['credit/day']],
    ['2024-02-29', ['credit/day']],
    ['2024-03-01', ['credit/day', 'credit/month']],
    ['2024-12-31', ['credit/day', 'credit/month']],
    ['2025-01-01', ['credit/day', 'credit/month', 'credit/year']],
  ])('on %s, at the first and the last moment of the day', async (day, expected) => {
    for (const time of ['00:00:00.000', '23:59:59.999']) {
      const outcomes = await expire(at(day, time), await rows.all(credits), `on-${day}-${time}`);
      expect(outcomes.every(({ status }) => status === 'appended')).toBe(true);
    }
    const states = await Promise.all(['day', 'month', 'year', 'never'].map(async (id) => [`credit/${id}`, await stateOf(id)] as const));
    const lapsed = states.filter(([, { state }]) => (state as Credit).expired).map(([stream]) => stream);
    expect(lapsed).toEqual(expected);
  });

  it('has lapsed on its last day, whatever precision that was given with, and once', async () => {
    for (const [id, on] of [
      ['day', '2024-02-19'],
      ['month', '2024-02-29'],
      ['year', '2024-12-31'],
    ] as const) {
      const { head, state } = await stateOf(id);
      expect([id, head, state]).toMatchObject([id, 2, { expired: { on, value: 100 } }]);
    }
    expect(await stateOf('never')).toMatchObject({ head: 1, state: { expired: null } });
  });

  it('is left alone once its row says that it has lapsed', async () => {
    for (const id of ['day', 'month', 'year']) await project(id);
    expect(await expire(at('2030-01-01'), await rows.all(credits), 'later')).toEqual([]);
    const cost = await meter(async () => expire(at('2030-01-01'), await rows.all(credits), 'again'));
    expect([cost.write, cost.requests]).toEqual([0, { Query: 1 }]);
  });
});

describe('a row that is behind its stream', () => {
  it('that does not know of the expiry yet: the stream decides, and nothing is recorded twice', async () => {
    const stale = only(row('day', { expiresOn: '2024-02-19' }));
    const first = await expire(at('2024-06-01'), stale, 'stale');
    expect(first).toEqual([]);
    expect((await stateOf('day')).head).toBe(2);
  });

  it('of a credit that nothing was recorded of records nothing, and holds no other back', async () => {
    await record(at('2024-01-02'), { events: [granted('other', '2024-03-31')], requestId: 'other', by: 'test' });
    const mixed = only(row('ghost', { expiresOn: '2024' }), row('other', { expiresOn: '2024-03-31' }));
    const outcomes = await expire(at('2025-01-01'), mixed, 'mixed');
    expect(outcomes).toEqual([{ status: 'appended', stream: 'credit/other', version: 2 }]);
    expect((await stateOf('ghost')).head).toBe(0);
  });

  it('of a credit that was prolonged since is not believed: it lapses when its stream says', async () => {
    const events = [granted('long', '2024-03-31'), granted('long', '2026-03-31')];
    await record(at('2024-01-02'), { events, requestId: 'long', by: 'test' });
    await expire(at('2025-01-01'), only(row('long', { expiresOn: '2024-03-31' })), 'prolonged');
    expect(await stateOf('long')).toMatchObject({ state: { expired: null } });
    const [outcome] = await expire(at('2026-04-01'), only(row('long', { expiresOn: '2024-03-31' })), 'at last');
    expect([outcome, await stateOf('long')]).toMatchObject([
      { status: 'appended', version: 3 },
      { state: { expired: { on: '2026-03-31' } } },
    ]);
  });

  it('is left to the next time when its stream is written to in between', async () => {
    await record(at('2024-01-02'), { events: [granted('moving', '2024-03-31')], requestId: 'moving', by: 'test' });
    const recorder = at('2024-04-01');
    const { store } = recorder;
    const load: typeof store.load = async (stream, ...more) => {
      const loaded = await store.load(stream, ...more);
      await record(at('2024-04-01'), { events: [granted('moving', '2024-12-31')], requestId: 'meanwhile', by: 'test' });
      return loaded;
    };
    const outcomes = await expire({ ...recorder, store: { ...store, load } }, only(row('moving', { expiresOn: '2024-03-31' })), 'late');
    expect(outcomes).toMatchObject([{ status: 'refused', problem: { code: 'version-mismatch' } }]);
    expect(await stateOf('moving')).toMatchObject({ head: 2, state: { expired: null } });
  });
});

it('two at once record it once', async () => {
  await record(at('2024-01-02'), { events: [granted('raced', '2024-03-31')], requestId: 'raced', by: 'test' });
  const due = only(row('raced', { expiresOn: '2024-03-31' }));
  const both = await Promise.all([expire(at('2024-04-01'), due, 'one'), expire(at('2024-04-01'), due, 'two')]);
  expect(both.flat().filter(({ status }) => status === 'appended')).toHaveLength(1);
  for (const outcome of both.flat()) if (outcome.status === 'refused') expect(outcome.problem.code).toBe('version-mismatch');
  expect((await stateOf('raced')).head).toBe(2);
});
