/** What boards read of a startup besides the plain part of its row: where it did not change, no merger of investors makes another startup of it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealBookRow } from '../../../domain/boards/startup.ts';
import type { SurvivorOf } from '../../../domain/kernel/references.ts';
import { lastSharedTouch } from '../../../domain/notification/touches.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { fold, type History, histories } from '../../support/domain/histories.ts';
import * as a from '../../support/domain/samples.ts';
import { sized } from '../../support/long.ts';

const seed = { seed: Number(process.env.SEED ?? Date.now()) };
const shown = (state: Organization, survivorOf?: SurvivorOf): string => JSON.stringify(dealBookRow(state, {}, survivorOf));
const into =
  (survivor: string, ...merged: string[]): SurvivorOf =>
  (id) =>
    merged.includes(id) ? survivor : id;
const MERGERS = [
  into('alibaba', 'tencent'),
  into('tencent', 'alibaba'),
  into('constructor', 'tencent'),
  into('tencent', 'constructor', 'alibaba'),
];

it('a version that changes neither changes no deal, whoever was merged', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      const states = history.map((_, n) => fold(history.slice(0, n + 1)));
      for (const [n, state] of states.entries()) {
        const before = states[n - 1];
        if (!before || lastSharedTouch(state) > n || shown(state) !== shown(before)) continue;
        for (const merger of MERGERS) expect(shown(state, merger)).toBe(shown(before, merger));
      }
    }),
    { ...seed, numRuns: sized(100, 2_000) },
  );
});

it('a claim that leaves all deals as they were may tell who led, of two that are one: it counts as a change', () => {
  const both = [{ investor: 'alibaba' }, { investor: 'tencent', lead: false }];
  const events = [
    a.registered(),
    a.reported('r1', { participations: both }),
    a.claimed('r1', { participations: both.slice(1) }, a.by('ft')),
  ];
  const history: History = events.map((event, n) => ({ ...event, at: 0, v: n + 1 }));
  const [before, state] = [fold(history.slice(0, 2)), fold(history)];
  expect(shown(state)).toBe(shown(before));
  const leads = [before, state].map((one) => dealBookRow(one, {}, into('alibaba', 'tencent')).deals.flatMap(({ parts }) => parts));
  expect(leads.map(([part]) => part!.lead)).toEqual([null, false]);
  expect([before, state].map(lastSharedTouch)).toEqual([2, 3]);
});

it('what is said of a round of one investor, or of something else, counts by the plain part alone', () => {
  const alone = { participations: [{ investor: 'alibaba' }] };
  const events = [a.registered(), a.reported('r1', alone), a.claimed('r1', alone, a.by('ft')), a.marked('m1', '2024', a.usd(1e9))];
  expect(lastSharedTouch(fold(events.map((event, n) => ({ ...event, at: 0, v: n + 1 }))))).toBe(0);
});
