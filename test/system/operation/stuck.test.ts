/** Rows that cannot be folded, and streams with a gap: each stops alone, says why, and goes on once the cause is gone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redriveStuck } from '../../../scripts/redrive.ts';
import type { Json } from '../../../trial/running.ts';
import { aliased, type Operated, operated } from '../../support/system/operated.ts';
import { registered } from '../../support/system/samples.ts';

let system: Operated;
beforeAll(async () => {
  system = await operated();
});
afterAll(() => system.stop());

describe('rows that are stuck', () => {
  it('are listed with view, stream, version and error, hold nobody up, and go on when they are rung once the cause is gone', async () => {
    await system.post(registered('one'));
    await system.idle();
    await system.force('one', 2, { ...aliased, type: 'OrganizationDreamt' });
    await system.post(registered('two'));
    await system.idle();
    const error = 'UnreadableEvent: unknown event type OrganizationDreamt';
    const views = ['profiles', 'rounds', 'valuation-timelines'];
    expect(await system.stuck()).toEqual(
      views.map((view) => expect.stringMatching(`^${view}  organization/one@1  fold \\d+  code [0-9a-f]{12}  ${error}$`)),
    );
    const { views: ofViews, stuck: told } = await system.get('/v1/status');
    expect(told).toEqual(
      views.map((view) => ({
        ...{ view, stream: 'organization/one', version: 1, since: expect.stringMatching(/Z$/), error },
        ...{ fold: expect.any(Number), code: expect.stringMatching(/^[0-9a-f]{12}$/) },
      })),
    );
    expect(ofViews.map(({ view, streamsBehind, stuck, behindSince }: Json) => [view, streamsBehind, stuck, behindSince])).toEqual(
      ofViews.map(({ view }: Json) => (views.includes(view) ? [view, 1, 1, told[0].since] : [view, 0, 0, null])),
    );
    expect((await system.get('/v1/organizations/two/valuations?after=organization/two@1')).version).toBe(1);
    expect((await system.get('/v1/organizations/one/valuations')).stale).toBe(true);
    expect(await redriveStuck(system.scripted, 'rounds')).toBe(1);
    await system.idle();
    expect(await system.stuck()).toHaveLength(3);
    await system.force('one', 2, aliased);
    expect(await redriveStuck(system.scripted)).toBe(3);
    await system.idle();
    expect(await system.stuck()).toEqual([]);
    expect((await system.get('/v1/organizations/one')).aliases).toContain('Another Name');
    await expect(redriveStuck(system.scripted, 'nobody')).rejects.toThrow('there is no view nobody: expected one of profiles, rounds, ');
  });
});

describe('the sweeper', () => {
  it('rings rows that other code could not fold, and rows that are damaged', async () => {
    await system.post([registered('waiting'), registered('damaged')]);
    await system.idle();
    await system.force('waiting', 2, { ...aliased, schema: 99 });
    await system.idle();
    await system.tamper('rounds', 'damaged', 's', 'damaged');
    expect(await system.stuck()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('organization/waiting@1'),
        expect.stringMatching(/^rounds {2}organization\/damaged@1 {2}fold 0 {2}code none {2}UnreadableRow: /),
      ]),
    );
    await system.force('waiting', 2, aliased);
    // As after a deployment: nobody rings them but the sweeper.
    for (const view of ['profiles', 'rounds', 'valuation-timelines']) await system.tamper(view, 'waiting', 'x.code', 'older');
    const rule = system.runtime.bus.scheduled.find((id) => id.startsWith('Sweep'))!;
    for (let runs = 0; runs < 5 && (await system.stuck()).length > 0; runs += 1) {
      system.runtime.bus.fire(rule);
      await system.idle();
    }
    expect(await system.stuck()).toEqual([]);
    expect((await system.get('/v1/organizations/waiting')).aliases).toContain('Another Name');
    expect((await system.get('/v1/organizations/damaged/rounds')).rounds).toEqual([]);
  });
});

describe('a stream with a gap', () => {
  it('waits alone for its missing commit: others get positions and rows, and it gets its own when it is mended and rung', async () => {
    await system.post(registered('torn'));
    await system.idle();
    await system.force('torn', 3, aliased);
    await system.post(registered('whole'));
    await system.idle();
    const follow = async () =>
      (await system.get('/v1/changes?limit=500&wait=0')).changes.map(({ stream, version }: Json) => `${stream}@${version}`);
    expect((await follow()).slice(-2)).toEqual(['organization/torn@1', 'organization/whole@1']);
    expect(system.logs.join('\n')).toContain('a broken stream gets no position');
    expect((await system.stuck())[0]).toContain('StreamBroken: organization/torn: commit at 3 does not continue version 1');
    await system.force('torn', 2, { ...aliased, data: { alias: 'The Missing Name' } });
    await system.idle();
    expect(await redriveStuck(system.scripted)).toBe(3);
    await system.idle();
    expect(await system.stuck()).toEqual([]);
    expect((await follow()).slice(-2)).toEqual(['organization/torn@2', 'organization/torn@3']);
    expect((await system.get('/v1/organizations/torn?after=organization/torn@3')).aliases).toContain('The Missing Name');
  });
});
