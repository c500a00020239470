/** Eight writers who give ids, and name whom the same request registers; everything is killed in the middle, and all of them post all of it again, twice at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { end, killAll, npmStart, type Started } from '../../../trial/started.ts';
import { registered, reported } from '../../support/system/samples.ts';

const data = mkdtempSync(join(tmpdir(), 'dealstream-retried-'));
let system: Started | undefined;
afterAll(async () => {
  if (system) await end(system);
  rmSync(data, { recursive: true });
});

const WRITERS = 8;
const EACH = 25;

/** A new investor, and a round that names it, each with an id. */
const requestOf = (writer: number, n: number): Json[] => {
  const investor = `investor-${writer}-${n}`;
  return [
    { ...registered(investor, { kind: 'fund' }), id: `new-${writer}-${n}`, source: '/writers' },
    { ...reported('busy', `round-${writer}-${n}`, { participations: [{ investor }] }), id: `round-${writer}-${n}`, source: '/writers' },
  ];
};

/** Posts until it is taken; gives nothing where the system went away. */
const post = async (to: Started, events: Json[]): Promise<Json | undefined> => {
  for (;;) {
    const answer = await to.post(events).catch(() => undefined);
    if (answer?.status !== 503) return answer?.body;
  }
};

it('every event is recorded once, with the version that its first answer gave, and nobody is named who is not registered', async () => {
  const first = await npmStart(data, ['--empty']);
  system = first;
  await first.post(registered('busy'));
  const given = new Map<string, number>();
  const write = async (writer: number) => {
    for (let n = 0; n < EACH; n += 1) {
      const body = await post(first, requestOf(writer, n));
      if (body?.results) given.set(`round-${writer}-${n}`, body.results[1].version);
      if (writer === 0 && n === Math.floor(EACH / 2)) await killAll(first);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  expect(given.size).toBeGreaterThan(0);
  expect(given.size).toBeLessThan(WRITERS * EACH);

  const again = await npmStart(data, ['--empty']);
  system = again;
  const all = Array.from({ length: WRITERS * EACH }, (_, n) => requestOf(n % WRITERS, Math.floor(n / WRITERS)));
  await Promise.all(
    [0, 1].map(async () => {
      for (const events of all) expect((await post(again, events))?.refused).toBe(0);
    }),
  );
  const stream = await again.stream('organization/busy');
  const rounds = stream.filter(({ type }) => type === 'RoundReported');
  expect(rounds.map(({ posted }) => posted.id).sort()).toEqual(all.map(([, { id }]) => id).sort());
  for (const { posted, version, data: said } of rounds) {
    expect(given.get(posted.id) ?? version).toBe(version);
    expect((await again.stream(`organization/${said.participations[0].investor}`)).length).toBe(1);
  }
});
