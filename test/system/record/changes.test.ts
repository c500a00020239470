import { beforeAll, describe, expect, it } from 'vitest';
import { facts, type Json } from '../../../trial/running.ts';
import { sized } from '../../support/long.ts';
import { useSystem } from '../../support/system/use.ts';

const AT_ONCE = sized(75, 25);
/** Every delivery twice, late and out of order: the order of changes must not care. */
const SEED = Number(process.env.SEED ?? Date.now() % 1e6);

const system = useSystem({ without: ['boards'], seed: SEED, duplicate: 0.5, delay: 0.3, maxDelayMs: 50, reorder: 0.5, fail: 0.2 });
beforeAll(async () => {
  console.log(`seed ${SEED}`);
});

/** A follower that may stop after any page, and goes on from the position that it wrote down last. */
const follow = async (from: number, pages: number, limit: number): Promise<{ seen: Json[]; position: number }> => {
  const seen: Json[] = [];
  let position = from;
  for (let page = 0; page < pages; page += 1) {
    const body = await system.get(`/v1/changes?after=${position}&limit=${limit}&wait=1`);
    seen.push(...body.changes);
    if (body.changes.length === 0) break;
    position = body.position;
  }
  return { seen, position };
};

const numbers = (of: Json[], what: string) => of.map((one) => one[what]);

describe('a follower', () => {
  it('that is stopped and started at random during a load ends with exactly the log', async () => {
    const posted = facts.slice(0, 900).concat(facts.filter(({ type }) => type !== 'FxRatePublished'));
    const known = [...new Map(posted.map((event) => [JSON.stringify(event), event])).values()];
    const load = (async () => {
      for (let from = 0; from < known.length; from += AT_ONCE) await system.post(known.slice(from, from + AT_ONCE));
    })();
    const log: Json[] = [];
    let position = 0;
    for (let run = 0; ; run += 1) {
      const isAll = log.length >= known.length;
      const { seen, position: next } = await follow(position, 1 + ((SEED + run) % 4), 1 + ((SEED * 7 + run * 13) % 60));
      log.push(...seen);
      position = next;
      if (isAll && seen.length === 0) break;
    }
    await load;
    expect(numbers(log, 'position')).toEqual(log.map((_, n) => n + 1));
    expect(log).toHaveLength(known.length);
    for (const [stream, changes] of Map.groupBy(log, (change) => change.stream as string)) {
      const recorded = await system.stream(stream);
      expect([stream, changes.map(({ position: _at, stream: _of, ...event }) => event)]).toEqual([stream, recorded]);
    }
  });

  it('sees the same from any position, in pages of any size, in the middle of a commit too', async () => {
    const { seen: all } = await follow(0, 1_000, 500);
    for (const [after, limit] of [
      [0, 1],
      [3, 7],
      [123, 250],
      [all.length - 1, 500],
    ] as const) {
      const { changes, position } = await system.get(`/v1/changes?after=${after}&limit=${limit}&wait=0`);
      expect(changes).toEqual(all.slice(after, after + limit));
      expect(position).toBe(Math.min(all.length, after + limit));
    }
  });
});

describe('at the end', () => {
  const end = async (): Promise<number> => (await follow(0, 1_000, 500)).position;
  const event = { type: 'OrganizationAliased', subject: 'zhipu', data: { alias: 'Zhipu Huazhang' } };

  it('a follower that does not wait is told at once that there is nothing new', async () => {
    const position = await end();
    expect(await system.get(`/v1/changes?after=${position}&wait=0`)).toMatchObject({ changes: [], position });
  });

  it('a follower that waits gets the next event as soon as it is in order', async () => {
    const position = await end();
    const waiting = system.get(`/v1/changes?after=${position}&wait=20`);
    const { body } = await system.post(event);
    const { changes } = await waiting;
    const { subject: _subject, ...said } = event;
    expect(changes).toMatchObject([{ position: position + 1, stream: 'organization/zhipu', version: body.version, ...said }]);
  });

  it('a position that was never given is an error that names the last', async () => {
    const position = await end();
    const { status, body } = await system.ask(`/v1/changes?after=${position + 1}&wait=0`);
    expect([status, body.errors]).toEqual([400, [{ pointer: '/after', message: `expected a position up to the last, ${position}` }]]);
  });

  it.each(['after=-1', 'after=x', 'wait=21', 'limit=501', 'from=1'])('refuses %s', async (query) => {
    const { status, body } = await system.ask(`/v1/changes?${query}`);
    expect([status, body.code]).toEqual([400, 'invalid-parameter']);
  });

  it('is also a table for spreadsheets', async () => {
    const { text, headers } = await system.ask('/v1/changes?limit=2', { headers: { accept: 'text/csv' } });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(text.split('\r\n')[0]).toBe(
      'position,stream,version,type,schema,recordedAt,actor,data,rates,posted,provisionalRates,sources,publishers,urls,licences',
    );
    expect(text.split('\r\n')[1]).toMatch(/^1,/);
  });
});
