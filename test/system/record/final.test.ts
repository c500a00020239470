/** An answer about an instant, once given, stays: asked for again and again while many write. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Json } from '../../../trial/running.ts';
import { sized } from '../../support/long.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem();
const WRITERS = 8;
const EACH = sized(3, 25);

const isoAt = (at: number): string => new Date(at).toISOString();
const PATHS = ['/v1/organizations/busy/rounds?limit=500', '/v1/organizations/busy', '/v1/deals?limit=500', '/v1/rankings/startups'];
const about = (path: string, instant: string): string => `${path}${path.includes('?') ? '&' : '?'}recordedAt=${instant}`;
/** Asks until it is answered. */
const asked = async (path: string): Promise<Answer> => {
  let answer = await system.ask(path);
  while (answer.status === 503) answer = await system.ask(path);
  return answer;
};

describe(`${WRITERS} writers of ${EACH} rounds each`, () => {
  const begun = Date.now();
  /** What was answered meanwhile, by question. */
  const given = new Map<string, string>();

  beforeAll(async () => {
    await system.post(registered('busy'));
    let isOver = false;
    const write = async (writer: number) => {
      for (let n = 0; n < EACH; n += 1) {
        let { status } = await system.post(reported('busy', `round-${writer}-${n}`, { announcedOn: '2024-02-19' }));
        while (status === 503) ({ status } = await system.post(reported('busy', `round-${writer}-${n}`, { announcedOn: '2024-02-19' })));
        expect([200, 201]).toContain(status);
      }
    };
    const read = async () => {
      while (!isOver) {
        const instant = isoAt(Date.now() - 500);
        const questions = PATHS.map((path) => about(path, instant));
        const answers = await Promise.all(questions.map((question) => system.ask(question)));
        for (const [n, { status, text, body }] of answers.entries()) {
          if (status === 503) expect(body.code).toBe('not-yet-final');
          else given.set(questions[n]!, text);
        }
      }
    };
    const reading = read();
    await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n)));
    isOver = true;
    await reading;
    await system.idle();
  });

  it('leave no version that was recorded before the one before it', async () => {
    const instants = (await system.stream('organization/busy')).map(({ recordedAt }) => recordedAt);
    expect(instants).toHaveLength(1 + WRITERS * EACH);
    expect(instants).toEqual(instants.toSorted());
  });

  it('change no answer that was given', async () => {
    expect(given.size).toBeGreaterThan(0);
    // A problem says which request it answers.
    const content = (text: string) => text.replace(/"instance":"[^"]+"/, '');
    for (const [question, text] of given) expect([question, content((await asked(question)).text)]).toEqual([question, content(text)]);
  });

  it('are all named by consecutive diffs', async () => {
    const end = Date.now() + 1;
    const steps = Array.from({ length: 6 }, (_, n) => begun - 1 + Math.ceil(((end - begun + 1) * n) / 5));
    const named = new Set<string>();
    for (const [n, from] of steps.slice(0, -1).entries()) {
      const question = `/v1/diff?organization=busy&limit=500&from=${isoAt(from)}&to=${isoAt(steps[n + 1]!)}`;
      for (let next = ''; ; ) {
        const { body } = await asked(`${question}${next}`);
        for (const { field } of body.changes as Json[]) named.add(/rounds\.(round-\d+-\d+)/.exec(field)?.[1] ?? '');
        if (!body.next) break;
        next = `&cursor=${body.next}`;
      }
    }
    named.delete('');
    expect(named.size).toBe(WRITERS * EACH);
  });
});

describe('an instant', () => {
  it('that lies ahead is refused, and told when to ask again', async () => {
    const refused = await system.ask(about('/v1/deals', isoAt(Date.now() + 60_000)));
    problemIn(refused, 503, 'not-yet-final');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(30);
  });

  it('that is cited gives the answer again', async () => {
    const last = (await system.stream('organization/busy')).at(-1).recordedAt;
    let page = await system.get('/v1/organizations/busy');
    // Who was merged into it stands in other streams: an instant is final once all of them are known up to it.
    while (page.asOfRecord < last) page = await system.get('/v1/organizations/busy');
    const { version: _, ...now } = page;
    expect(now.method).toBe('1.1');
    expect(await system.get(`/v1/organizations/busy?recordedAt=${now.asOfRecord}`)).toEqual({ ...now, recordedAt: now.asOfRecord });
  });
});

it('every answer says which contract it follows', async () => {
  for (const path of ['/health', '/v1/deals', '/v1/nothing', '/v1/organizations/nobody', '/openapi.json']) {
    expect([path, (await system.ask(path)).headers.get('dealstream-contract')]).toEqual([path, '1.1']);
  }
});
