/** A history posted to a system that misbehaves in every way that it knows and is killed again and again; then what it ends up with, beside the same history posted
 * to a system that was left in peace. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../functions/projecting/verify.ts';
import { lineOf } from '../../functions/projecting/verify-rows.ts';
import { freePort } from '../../local/listening.ts';
import type { MischiefOptions } from '../../local/mischief.ts';
import type { Runtime } from '../../local/runtime.ts';
import { storesOf } from '../../scripts/stores.ts';
import { localSystem } from '../../scripts/system.ts';
import { receiver } from '../../trial/receiver.ts';
import { client } from '../../trial/running.ts';
import { killAll, npmStart } from '../../trial/started.ts';
import { randomFrom } from '../../trial/world.ts';
import { differing, recordedOtherwise } from './answers.ts';
import { type Log, postAll } from './clients.ts';
import type { Giants } from './giants.ts';
import { type History, history } from './history.ts';
import { keyOf, peaceful, settle } from './peace.ts';

export interface ChaosSettings {
  readonly seed: number;
  readonly streams: number;
  readonly posts: number;
  readonly kills: number;
  /** Organizations that megabytes are told of, and how many. */
  readonly giants?: Giants;
  /** Where shares are others than usual. */
  readonly mischief?: Omit<MischiefOptions, 'seed'>;
  readonly say: (line: string) => void;
}

/** Shares of all deliveries and calls that go wrong. */
const MISCHIEF: Omit<MischiefOptions, 'seed'> = {
  ...{ duplicate: 0.1, delay: 0.1, maxDelayMs: 300, reorder: 0.1, drop: 0.05, fail: 0.03 },
  ...{ throttle: 0.02, lose: 0.02, crash: 0.002, slow: 0.002, step: 0.01 },
};
const WRITERS = 16;
const ENDPOINT_FAILS = 0.05;
const HOUR_MS = 3_600_000;

export interface Report {
  readonly posts: number;
  /** In the log of the troubled one, each at a place of its own in the order of changes. */
  readonly commits: number;
  readonly acknowledged: number;
  readonly tries: number;
  /** Tries that were given up because no answer came in time. */
  readonly late: number;
  readonly kills: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly notices: number;
  /** Everything that is not as it should be; nothing when all is well. */
  readonly wrong: readonly string[];
}

const subscribe = async (ask: ReturnType<typeof client>['ask'], url: string): Promise<string> => {
  const body = JSON.stringify({ url, events: ['ValuationChanged', 'ValuationCorrected'] });
  for (;;) {
    const answer = await ask('/v1/subscriptions', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (answer.status === 201) return answer.body.id;
  }
};

/** The tally of every process that wrote one down. */
const faultsIn = (data: string): Record<string, number> => {
  const faults: Record<string, number> = {};
  for (const file of readdirSync(data).filter((name) => name.startsWith('mischief-'))) {
    for (const [kind, n] of Object.entries(JSON.parse(readFileSync(join(data, file), 'utf8')) as Record<string, number>)) {
      faults[kind] = (faults[kind] ?? 0) + n;
    }
  }
  return faults;
};

type Endpoint = Awaited<ReturnType<typeof receiver>>;

/** Posts everything to a system that is killed `kills` times meanwhile, and once more at the end. */
const trouble = async (settings: ChaosSettings, story: History, data: string, endpoint: Endpoint): Promise<Log> => {
  const { seed, kills, say } = settings;
  const port = await freePort();
  const start = (run: number) =>
    npmStart(data, ['--port', String(port), '--empty', '--enforce-iam'], {
      env: { DEALSTREAM_MISCHIEF: JSON.stringify({ seed: seed * 100 + run, ...MISCHIEF, ...settings.mischief }) },
    });
  let system = await start(0);
  await subscribe(system.ask, endpoint.url);
  let [answered, run, killing] = [0, 0, Promise.resolve()];
  const restart = async () => {
    await killAll(system);
    run += 1;
    say(`killed and started again, ${answered} of ${story.posts} posts answered`);
    system = await start(run);
  };
  const due = Array.from({ length: kills }, (_, n) => ((n + 1) * story.posts) / (kills + 1));
  const done = () => {
    answered += 1;
    if (answered < (due[0] ?? Number.POSITIVE_INFINITY)) return;
    due.shift();
    killing = killing.then(restart);
  };
  const log = await postAll({ url: system.url, key: system.key, writers: WRITERS, atOnce: 1 }, story, done);
  await killing;
  await killAll(system);
  return log;
};

const refusalsOf = ({ told }: Log): string =>
  told
    .map(({ stream, events, refused }) => JSON.stringify([stream, events, refused]))
    .sort()
    .join('\n');

/** Commits in the one order of all. */
const commitsIn = async (runtime: Runtime): Promise<number> => {
  const { changes } = storesOf(localSystem({ engine: runtime.engine.endpoint, services: runtime.services }));
  let commits = 0;
  for await (const page of changes.pagesAfter(0)) commits += page.commits.length;
  return commits;
};

const idsOf = ({ got }: Endpoint): Set<string> => new Set(got.map(({ body }) => body.data.id));
const without = (ids: Set<string>, others: Set<string>): string[] => [...ids].filter((id) => !others.has(id));

/** Throws nothing for what went wrong in the system: that is in the report. */
export const chaos = async (settings: ChaosSettings): Promise<Report> => {
  const { seed, say } = settings;
  const story = history(seed, settings.streams, settings.posts, settings.giants);
  const random = randomFrom(seed);
  const folders = ['troubled', 'peaceful'].map((name) => mkdtempSync(join(tmpdir(), `dealstream-${name}-`)));
  const [endpoint, calm] = [await receiver(() => (random() < ENDPOINT_FAILS ? 500 : 204)), await receiver()];
  const running: Runtime[] = [];
  try {
    const log = await trouble(settings, story, folders[0]!, endpoint);
    say('all posts answered; the same history in peace');
    const quiet = await peaceful(folders[1]!);
    running.push(quiet);
    const quietKey = await keyOf(quiet);
    const other = client(quiet.url, quietKey);
    await subscribe(other.ask, calm.url);
    const expected = await postAll({ url: quiet.url, key: quietKey, writers: WRITERS, atOnce: 100 }, story, () => {});
    await quiet.idle();
    say('the troubled one is left in peace, and swept');
    let ahead = 0;
    const mended = await peaceful(folders[0]!, () => Date.now() + ahead);
    running.push(mended);
    const one = client(mended.url, readFileSync(join(folders[0]!, 'key'), 'utf8').trim());
    const untold = () => without(idsOf(calm), idsOf(endpoint));
    const isSettled = await settle(
      mended,
      () => untold().length,
      () => {
        ahead += HOUR_MS;
      },
    );
    say('compared: recorded events, answers, rows and boards, webhooks');
    const { differences } = await verify(storesOf(localSystem({ engine: mended.engine.endpoint, services: mended.services })), () => {});
    const told = idsOf(endpoint);
    const wrong = [
      ...(isSettled ? [] : ['something is still behind after the last sweep']),
      ...(refusalsOf(log) === refusalsOf(expected) ? [] : ['posts were answered otherwise']),
      ...(await recordedOtherwise(one, other, story)).map((where) => `recorded otherwise: ${where}`),
      ...(await differing(one, other, story)).map((path) => `answered otherwise: ${path}`),
      ...differences.map((difference) => `verify: ${lineOf(difference)}`),
      ...untold().map((id) => `not delivered: ${id}`),
      ...without(told, idsOf(calm)).map((id) => `delivered, but never happened: ${id}`),
    ];
    const acknowledged = log.told.flatMap(({ refused }) => refused).filter((code) => code === null).length;
    return {
      posts: story.posts,
      commits: await commitsIn(mended),
      acknowledged,
      tries: log.tries,
      late: log.late,
      kills: settings.kills + 1,
      faults: faultsIn(folders[0]!),
      notices: told.size,
      wrong,
    };
  } finally {
    for (const runtime of running) await runtime.stop();
    await Promise.all([endpoint.stop(), calm.stop()]);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
};
