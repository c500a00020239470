/** What every fold, view and board makes of one long story, as digests: kept in `test/golden/results/computed.json`, so that no result changes without a new version.
 * The story is a log as it was recorded once, and is never edited: old events are read by today's code, as in a deployed system. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { rollUps } from '../domain/boards/roll-up.ts';
import { CLAIMS, type Row, type Rows } from '../domain/boards/world.ts';
import { type Decider, deciders } from '../domain/deciders.ts';
import { canonical } from '../domain/kernel/json.ts';
import { rounds, views } from '../domain/views.ts';
import type { Recorded, Stored } from '../events/catalogue.ts';
import { type AnyEvent, read } from '../events/index.ts';

const root = join(import.meta.dirname, '..');
const GOLDEN = join(root, 'test', 'golden', 'results', 'computed.json');

/** Of something that is computed: the version that it says it is of, where that is written, and a digest of its result. */
export type Computed = { version: number; where: string; digest: string };

type Line = { stream: string; v: number; at: number; event: Stored };

/** Each was recorded once, by the events that there were then: what is new is told in a story more. */
const STORIES = ['story.ndjson.gz', 'story-2.ndjson.gz', 'story-3.ndjson.gz', 'story-rates.ndjson.gz'].map((name) =>
  join(root, 'test', 'data', name),
);

/** The story, by stream in the order in which each began. */
export const storyOf = (files = STORIES): Map<string, Recorded<AnyEvent>[]> => {
  const lines = files.flatMap((file) => gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n'));
  const streams = new Map<string, Recorded<AnyEvent>[]>();
  for (const text of lines) {
    const { stream, v, at, event }: Line = JSON.parse(text);
    streams.set(stream, [...(streams.get(stream) ?? []), read(event, v, at)]);
  }
  return streams;
};

const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('base64url').slice(0, 22);

type Story = ReturnType<typeof storyOf>;
const ofCategory = (story: Story, category: string): [id: string, events: Recorded<AnyEvent>[]][] =>
  [...story].flatMap(([stream, events]) => (stream.startsWith(`${category}/`) ? [[stream.slice(category.length + 1), events]] : []));

const rowsOf = (story: Story): Map<string, (Row & { state: unknown })[]> =>
  new Map(
    views.map((view) => [
      view.name,
      ofCategory(story, view.hears)
        .map(([id, events]) => ({ id, v: events.length, state: events.reduce(view.evolve, view.initial) }))
        .map((row) => ({ ...row, plain: view.row(row.state) })),
    ]),
  );

/** Digests by what they are of: `fold organization`, `view rounds`, `boards rankings`. */
export const computed = (story: Story = storyOf()): Record<string, Computed> => {
  const rows = rowsOf(story);
  const folds = Object.entries<Decider>(deciders).map(([category, decider]) => {
    const states = ofCategory(story, category).map(([id, events]) => [id, events.reduce(decider.evolve, decider.initial)]);
    return [
      `fold ${category}`,
      { version: decider.foldVersion, where: `the foldVersion of ${category}`, digest: digestOf(states) },
    ] as const;
  });
  const ofViews = views.map((view) => {
    const where = `the foldVersion that the view ${view.name} takes from its aggregate (domain/views.ts)`;
    return [`view ${view.name}`, { version: view.foldVersion, where, digest: digestOf(rows.get(view.name)) }] as const;
  });
  const boards = rollUps.map((rollUp) => {
    const plain: Rows = Object.fromEntries(rollUp.rings.map((view) => [view, rows.get(view) ?? []]));
    const wanted = new Set(rollUp.claims?.(plain));
    const claims = (rows.get(rounds.name) ?? []).flatMap(({ id, v, state }) => (wanted.has(id) ? [{ id, v, plain: state }] : []));
    const { version, boards } = rollUp.compute({ ...plain, [CLAIMS]: claims });
    const where = `the boardsVersion of ${rollUp.name} in domain/boards/roll-up.ts`;
    return [`boards ${rollUp.name}`, { version: rollUp.boardsVersion, where, digest: digestOf([version, [...boards]]) }] as const;
  });
  return Object.fromEntries([...folds, ...ofViews, ...boards]);
};

export type Golden = Record<string, { version: number; digest: string }>;
export const goldenComputed = (): Golden => (existsSync(GOLDEN) ? JSON.parse(readFileSync(GOLDEN, 'utf8')) : {});

/** What has to be done before these results may be kept instead of `golden`: a sentence for each that changed under its old version. */
export const unannounced = (now: Record<string, Computed>, golden: Golden): string[] =>
  Object.entries(now).flatMap(([name, { version, where, digest }]) => {
    const before = golden[name];
    if (!before || before.version !== version || before.digest === digest) return [];
    return [
      `the result of "${name}" changed, and its version is still ${version}: raise ${where}, then run npm run goldens. ` +
        'Else what older code computed is served on as if it were right.',
    ];
  });

/** Results that are not kept as they are now: of a new version, or new altogether. */
export const unkept = (now: Record<string, Computed>, golden: Golden): string[] =>
  [...new Set([...Object.keys(now), ...Object.keys(golden)])].flatMap((name) =>
    now[name]?.version === golden[name]?.version && now[name]?.digest === golden[name]?.digest
      ? []
      : [`"${name}" is of another version than the one kept: run npm run goldens`],
  );

const write = (): void => {
  const now = computed();
  const refused = unannounced(now, goldenComputed());
  if (refused.length > 0) throw new Error(refused.join('\n'));
  const kept: Golden = Object.fromEntries(Object.entries(now).map(([name, { version, digest }]) => [name, { version, digest }]));
  writeFileSync(GOLDEN, `${JSON.stringify(kept, null, 2)}\n`);
};

if (import.meta.main) write();
