/** Eight writers say at once who is who, each event twice at once and under an `id`, some under `If-Match`. Afterwards nobody is credited through two levels, each value
 * has one owner or the later one says that it is taken, circles are broken at the latest; and so it is after a rebuild, an export and a restore into a system that
 * hears of everything twice, late and in another order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEndpoints } from '../../../local/endpoints.ts';
import { restored } from '../../../scripts/restore.ts';
import { localSystem } from '../../../scripts/system.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { form, sized } from '../../support/long.ts';
import { command } from '../../support/system/command.ts';
import { postAll } from '../../support/system/use.ts';
import { answersOf, idsOf, pathsOf } from '../../support/system/who-answers.ts';
import { PAID, peopleOf, write } from '../../support/system/who-writers.ts';

const SEED = Number(process.env.SEED ?? 13);
/** `ROUNDS=3` writes three times as much. */
const rounds = Array.from({ length: Number(process.env.ROUNDS ?? 1) }, (_, n) => n);
/** Those of this one are registered last, and nothing is said of them: they are in no answer about an instant before. */
const LAST = rounds.length;
const ids = idsOf(rounds);
const paths = pathsOf(rounds, LAST);
const folder = mkdtempSync(join(tmpdir(), 'dealstream-who-'));

let system: Running;
/** What each stream of an organization holds. */
let log: Map<string, Json[]>;
/** What was answered about an instant between two rounds, then. */
const past: { at: string; answers: Map<string, unknown> }[] = [];

beforeAll(async () => {
  console.log(`seed ${SEED}`);
  const statuses = new Map<number, number>();
  system = await running();
  for (const n of rounds) {
    await postAll(system, peopleOf(n));
    for (const status of await write(system, n, SEED)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    await system.idle();
    const events = (await Promise.all(ids.map((id) => system.stream(`organization/${id}`)))).flat();
    const at = events
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1);
    if (n === 0) past.push({ at, answers: await answersOf(system, paths, at) });
  }
  await postAll(system, peopleOf(LAST));
  log = new Map(await Promise.all(ids.map(async (id) => [id, await system.stream(`organization/${id}`)] as const)));
  console.log(
    `answers to ${[...statuses]
      .sort()
      .map(([status, n]) => `${n} of ${status}`)
      .join(', ')}`,
  );
});
afterAll(async () => {
  await system?.stop();
  rmSync(folder, { recursive: true });
});

const of = (id: string, type: string): Json[] => log.get(id)!.filter((event) => event.type === `Organization${type}`);
/** Whether the one was recorded before the other: by its instant, then by Id. */
const isBefore = (a: { id: string; at: string }, b: { id: string; at: string }) => a.at < b.at || (a.at === b.at && a.id < b.id);
const latest = <T extends { id: string; at: string }>(all: T[]): T => all.reduce((a, b) => (isBefore(a, b) ? b : a));
const pageOf = async (id: string): Promise<{ status: number; body: Json; location: string | null }> => {
  const { status, body, headers } = await system.ask(`/v1/organizations/${id}`);
  return { status, body, location: headers.get('location') };
};
/** Who an Id leads to, over as many redirects as it takes. */
const survivorOf = async (id: string): Promise<string> => {
  const { status, location } = await pageOf(id);
  return status === 308 ? survivorOf(location!.split('/').at(-1)!) : id;
};

describe(`of what eight writers said at once, ${form}`, () => {
  it('each event is recorded once under its id, however often it was posted', () => {
    const keys = [...log].flatMap(([id, events]) => events.flatMap(({ posted }) => (posted?.id ? [`${id} ${posted.id}`] : [])));
    expect(keys.length).toBeGreaterThan(rounds.length * 20);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('no group belongs to a group, on no day, and cheques go to groups as the pages say', async () => {
    const { entries } = await system.get('/v1/rankings/investors?metric=knownUsd&limit=500');
    for (const n of rounds) {
      const owed = new Map<string, number>();
      for (const [id, value] of Object.entries(PAID)) {
        const survivor = await survivorOf(`${id}${n}`);
        const { body } = await pageOf(survivor);
        const holder = body.group?.group ?? survivor;
        owed.set(holder, (owed.get(holder) ?? 0) + value);
        for (const { group, from, until } of body.affiliations) {
          if (group === null) continue;
          const { affiliations } = (await pageOf(group)).body;
          const nested = affiliations.filter(
            (one: Json) => one.group !== null && (one.from ?? '') <= (until ?? '9') && (from ?? '') <= (one.until ?? '9'),
          );
          expect([survivor, group, nested]).toEqual([survivor, group, []]);
        }
      }
      const credited = [...owed].filter(([, value]) => value > 0).map(([id]) => [id, entries.find((one: Json) => one.id === id)?.value]);
      expect(credited).toEqual([...owed]);
    }
  });

  it('circles of mergers are broken at the latest, and who is left says so', async () => {
    let circles = 0;
    for (const n of rounds) {
      for (const names of [
        ['ma', 'mb', 'mc'],
        ['na', 'nb'],
      ]) {
        const mergers = names.flatMap((name) => {
          const last = of(`${name}${n}`, 'Merged').at(-1);
          return last ? [{ id: `${name}${n}`, into: last.data.into as string, at: last.recordedAt as string }] : [];
        });
        const isCircle = mergers.length === names.length;
        if (isCircle) circles += 1;
        const into = new Map(mergers.filter((one) => !isCircle || one !== latest(mergers)).map((one) => [one.id, one.into]));
        const end = (id: string): string => (into.has(id) ? end(into.get(id)!) : id);
        for (const name of names) {
          const { status, body, location } = await pageOf(`${name}${n}`);
          const survivor = end(`${name}${n}`);
          if (survivor !== `${name}${n}`) expect([status, location]).toEqual([308, `/v1/organizations/${survivor}`]);
          else expect([status, body.conflicts]).toEqual([200, isCircle ? ['supersession-cyclic'] : []]);
        }
      }
    }
    console.log(`${circles} of ${rounds.length * 2} mergers were circles`);
  });

  it('a value has one owner: exactly those that came later say that it is taken', async () => {
    let twice = 0;
    for (const n of rounds) {
      const firsts = new Map<string, { id: string; at: string }[]>();
      for (const name of ['ia', 'ib', 'ic']) {
        for (const { data, recordedAt } of of(`${name}${n}`, 'Identified')) {
          const key = `${data.scheme} ${data.value.toLowerCase()}`;
          const all = firsts.get(key) ?? [];
          if (!all.some(({ id }) => id === `${name}${n}`)) firsts.set(key, [...all, { id: `${name}${n}`, at: recordedAt }]);
        }
      }
      const later = [...firsts.values()].flatMap((all) => all.filter((one) => all.some((other) => isBefore(other, one))));
      twice += later.length;
      for (const name of ['ia', 'ib', 'ic']) {
        const isLater = later.some(({ id }) => id === `${name}${n}`);
        expect([name, n, (await pageOf(`${name}${n}`)).body.conflicts]).toEqual([name, n, isLater ? ['identifier-taken'] : []]);
      }
    }
    console.log(`${twice} values were recorded of a second one`);
  });

  it('an Id means its own, an alias of two means neither, and one that is an Id is told', async () => {
    for (const n of rounds) {
      expect((await pageOf(`named${n}`)).body.id).toBe(`named${n}`);
      for (const name of ['ha', 'hb']) {
        const isTaken = of(`${name}${n}`, 'Aliased').some(({ data }) => data.alias === `named${n}`);
        // Whoever came second was warned that another has the name, too; of two at once neither was.
        const conflicts = (await pageOf(`${name}${n}`)).body.conflicts.filter((one: string) => one !== 'alias-ambiguous');
        expect(conflicts).toEqual(isTaken ? ['alias-taken'] : []);
      }
      expect((await pageOf(`Both%20${n}`)).body).toMatchObject({ code: 'alias-ambiguous', organizations: [`ha${n}`, `hb${n}`] });
    }
  });

  it('one that was withdrawn while something named it stays in sight, and says so; another is gone', async () => {
    for (const n of rounds) {
      const namedBy = { wa: log.get(`lab${n}`)!.some(({ data }) => data.round === 'wa'), wb: of(`ha${n}`, 'Affiliated').length > 0 };
      for (const [name, isNamed] of Object.entries(namedBy)) {
        const isGone = of(`${name}${n}`, 'Withdrawn').length > 0;
        const { status, body } = await pageOf(`${name}${n}`);
        if (isGone && !isNamed) expect([name, status]).toEqual([name, 404]);
        else expect([name, status, body.conflicts]).toEqual([name, 200, isGone ? ['is-referred-to'] : []]);
      }
    }
  });

  it('every answer is the same byte for byte: about an instant that is past, after a rebuild, and in a system restored from an export, which hears otherwise', async () => {
    for (const { at, answers } of past) expect(Object.fromEntries(await answersOf(system, paths, at))).toEqual(Object.fromEntries(answers));
    const before = Object.fromEntries(await answersOf(system, paths));
    const { engine, services } = system.runtime;
    writeEndpoints(folder, { engine: engine.endpoint, services });
    expect(await command('rebuild', '--data', folder, '--view', sized('profiles', 'all'))).toMatchObject({ code: 0 });
    await system.idle();
    expect(Object.fromEntries(await answersOf(system, paths))).toEqual(before);
    const file = join(folder, 'log.ndjson');
    expect(await command('export', '--data', folder, '--out', file)).toMatchObject({ code: 0 });
    const wild = await running({ seed: SEED, duplicate: 1, delay: 0.5, maxDelayMs: 400, reorder: 0.5 });
    const target = localSystem({ engine: wild.runtime.engine.endpoint, services: wild.runtime.services });
    try {
      await restored(target, file, () => {});
      await wild.idle();
      expect(Object.fromEntries(await answersOf(wild, paths))).toEqual(before);
      for (const { at, answers } of past) expect(Object.fromEntries(await answersOf(wild, paths, at))).toEqual(Object.fromEntries(answers));
    } finally {
      target.close();
      await wild.stop();
    }
  });
});
