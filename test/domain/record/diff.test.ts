/** What changed in the record between two instants, and which event did it. Each event of a story is recorded at 10, 20, 30 ms and so on. */
import { describe, expect, it } from 'vitest';
import { diffOf } from '../../../domain/record/diff.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import * as a from '../../support/domain/samples.ts';

const recorded = (...events: OrganizationEvent[]): Recorded<OrganizationEvent>[] =>
  events.map((event, n) => ({ ...event, at: 10 * (n + 1), v: n + 1 }));
const fields = (events: Recorded<OrganizationEvent>[], from: number, to: number) =>
  Object.fromEntries(
    diffOf('organization', events, from, to).map(({ field, before, after, cause }) => [field, [before, after, cause.version]]),
  );

const story = recorded(
  a.registered({ foundedOn: '2023-03' }),
  a.reported('r1', { valuation: a.post(a.usd(2e9)), participations: [{ investor: 'tencent', lead: true }] }),
  a.claimed('r1', { valuation: a.post(a.usd(3e9)) }, a.by('ft', '2024', 'official')),
  a.withdrawn('r1', 'ft'),
  a.superseded('r1', { reason: 'denied' }),
);

describe('a difference', () => {
  it('is nothing between an instant and itself, and before anything was recorded', () => {
    expect(diffOf('organization', story, 30, 30)).toEqual([]);
    expect(diffOf('organization', story, 0, 5)).toEqual([]);
  });

  it('is every field of a round that is new, and what it does to the timeline', () => {
    expect(fields(story, 10, 20)).toMatchObject({
      'rounds.r1.status': [null, 'closed', 2],
      'rounds.r1.counted': [null, true, 2],
      'rounds.r1.participations.tencent': [null, true, 2],
      'rounds.r1.participations.tencent.lead': [null, true, 2],
      'valuations.current': [null, 'r1', 2],
      'valuations.unicornSince': [null, '2024-02-19', 2],
      'valuations.r1.usd': [null, { low: 2e9, high: 2e9 }, 2],
    });
  });

  it('is only what another claim changed, with its source', () => {
    const changes = diffOf('organization', story, 20, 30);
    expect(changes.map(({ field }) => field)).toEqual([
      'rounds.r1.conflicts',
      'rounds.r1.valuation',
      'valuations.r1.from',
      'valuations.r1.usd',
    ]);
    expect(changes[1]).toEqual({
      field: 'rounds.r1.valuation',
      before: a.post(a.usd(2e9)),
      after: a.post(a.usd(3e9)),
      cause: { version: 3, at: 30, type: 'RoundReported', source: a.source('ft', '2024') },
      claim: { version: 3, at: 30, source: a.source('ft', '2024'), assurance: 'official' },
    });
  });

  it('of a withdrawal names the source whose claim it was, and why', () => {
    expect(diffOf('organization', story, 30, 40).find(({ field }) => field === 'rounds.r1.valuation')!.cause).toEqual({
      ...{ version: 4, at: 40, type: 'RoundClaimWithdrawn' },
      ...{ source: { id: 'ft' }, reason: 'unit-error' },
    });
  });

  it('of a withdrawal that lets hold what another source said since names that claim beside it', () => {
    const since = recorded(
      a.registered(),
      a.reported('r1', { valuation: a.post(a.usd(2e9)) }),
      a.claimed('r1', { valuation: a.post(a.usd(3e9)) }, a.by('ft', '2024', 'official')),
      a.claimed('r1', { valuation: a.post(a.usd(2.5e9)) }),
      a.withdrawn('r1', 'ft'),
    );
    expect(diffOf('organization', since, 30, 50).find(({ field }) => field === 'rounds.r1.valuation')).toMatchObject({
      ...{ before: a.post(a.usd(3e9)), after: a.post(a.usd(2.5e9)) },
      ...{ cause: { version: 5, type: 'RoundClaimWithdrawn', source: { id: 'ft' } }, claim: { version: 4, at: 40 } },
    });
  });

  it('of what was changed and changed back is none', () => {
    expect(diffOf('organization', story, 20, 40)).toEqual([]);
  });

  it('has the last event as the cause of what several changed', () => {
    const again = recorded(
      a.registered(),
      a.reported('r1'),
      a.claimed('r1', { status: 'rumoured' }),
      a.claimed('r1', { status: 'denied' }),
    );
    expect(fields(again, 20, 40)['rounds.r1.status']).toEqual(['closed', 'denied', 4]);
  });

  it('shows what no longer counts: a superseded round leaves the timeline', () => {
    const changed = fields(story, 40, 50);
    expect(changed['rounds.r1.counted']).toEqual([true, false, 5]);
    expect(changed['rounds.r1.superseded']).toEqual([null, { reason: 'denied' }, 5]);
    expect(changed['valuations.current']).toEqual(['r1', null, 5]);
    expect(diffOf('organization', story, 40, 50)[0]!.cause).toMatchObject({ source: null, reason: 'denied' });
  });

  it('shows a mark as it shows a round', () => {
    const marked = recorded(a.registered(), a.marked('m1', '2025-01-01', a.usd(5e9)));
    expect(fields(marked, 10, 20)).toMatchObject({ 'valuations.m1.on': [null, '2025-01-01', 2], 'valuations.current': [null, 'm1', 2] });
  });

  it('adds up: from the first to the last is what the steps in between lead to', () => {
    const outcome = (from: number, to: number) =>
      Object.fromEntries(diffOf('organization', story, from, to).map((one) => [one.field, one.after]));
    const whole = outcome(0, 50);
    const steps = Object.assign({}, ...[0, 10, 20, 30, 40].map((at) => outcome(at, at + 10)));
    for (const [field, value] of Object.entries(whole)) expect([field, steps[field]]).toEqual([field, value]);
  });

  it('is given up between two events where there is no time for more', () => {
    let left = 2;
    const inTime = () => {
      left -= 1;
      if (left < 0) throw new Error('no more time');
    };
    expect(diffOf('organization', story, 10, 30, inTime)).not.toEqual([]);
    left = 2;
    expect(() => diffOf('organization', story, 10, 40, inTime)).toThrow('no more time');
  });
});
