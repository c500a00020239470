/** Once an hour: what is left of a credit lapses on the day after its last, as a fact in the log like any other. */
import { setTimeout as pause } from 'node:timers/promises';
import QuickLRU from 'quick-lru';
import type { Row } from '../domain/boards/roll-up.ts';
import { type CreditRow, creditRow, lapsedOn } from '../domain/compute/credit-ledger.ts';
import { deciders } from '../domain/deciders.ts';
import { dayOf } from '../domain/kernel/time.ts';
import { credits } from '../domain/views.ts';
import { oncePerBatch } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { ENV, env } from './ports/names.ts';
import { inParallel } from './ports/parallel.ts';
import { instants } from './recording/instants.ts';
import { record } from './recording/record.ts';
import type { Outcome, Recorder } from './recording/recorder.ts';
import { eventStore } from './stores/event-store.ts';
import { promisedIn } from './stores/finality.ts';
import { seenGenerations } from './stores/generations.ts';
import { registry } from './stores/registry.ts';
import { rowStore } from './stores/rows.ts';

/** Whose key recorded it, as far as the log is concerned. */
const ACTOR = 'schedule';

const lapsed = (plain: CreditRow | null, recorder: Recorder): string | null => plain && lapsedOn(plain, dayOf(recorder.now()));

/** Records `CreditExpired` for every credit whose last day has passed. A row may be behind its stream, which may have been prolonged or have lapsed since: the
 * stream decides, at the version that was looked at. What is written to meanwhile is left to the next time. */
export const expire = async (recorder: Recorder, rows: Row<CreditRow | null>[], requestId: string): Promise<Outcome[]> => {
  const due = rows.filter(({ plain }) => lapsed(plain, recorder));
  const outcomes: Outcome[] = [];
  await inParallel(due, async ({ id }) => {
    const { state, head } = await recorder.store.load(`credit/${id}`, deciders.credit);
    const on = lapsed(creditRow(state), recorder);
    if (!on) return;
    const event = { type: 'CreditExpired' as const, data: { on } };
    outcomes.push(...(await record(recorder, { events: [{ category: 'credit', id, event }], requestId, by: ACTOR, condition: [head] })));
  });
  return outcomes;
};

const client = dynamo();
const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
const recorder: Recorder = {
  store: eventStore(client, env(ENV.events)),
  registry: registry(client, env(ENV.events), rows),
  warm: new QuickLRU({ maxSize: 1 }),
  now: Date.now,
  instants: instants({ now: Date.now, elapsed: () => performance.now(), promised: promisedIn(client, env(ENV.changes)) }),
  random: Math.random,
  pause: (ms) => pause(ms),
};

export const handler = oncePerBatch(async () => {
  const outcomes = await expire(recorder, await rows.all(credits), crypto.randomUUID());
  for (const outcome of outcomes) logger.info('credit lapsed', { outcome });
});
