/** What is taken of the values of a posted event, and how it is stored and shown. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { claimed, exact, registered, reported, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';
import { beginnings } from '../../support/system/values.ts';

const system = useSystem({ without: ['changes'] });
beforeAll(async () => {
  expect((await system.post(beginnings)).body).toMatchObject({ appended: beginnings.length, refused: 0 });
});

const cheque = (amount: Json): Json => claimed('moonshot', 'seed', { participations: [{ investor: 'fund', amount }] });
const lettered = (of: Json): Json => ({ id: 'letter', publisher: 'A partner', ...of });

/** Posts what has to be taken, and gives the data as it was recorded. */
const recorded = async (stream: string, event: Json): Promise<Json> => {
  const { status, body } = await system.post(event);
  expect([status, body.status ?? body]).toEqual([201, 'appended']);
  return (await system.stream(stream)).at(-1).data;
};

describe('what is taken', () => {
  it('is stored as NFC, trimmed; a note keeps its lines', async () => {
    const data = { name: '  Mu\u0308nchen AI \n', aliases: ['e\u0301', '\uac00'] };
    expect(await recorded('organization/good', registered('good', data))).toMatchObject({ name: 'München AI', aliases: ['é', '가'] });
    const note = 'first\r\nsecond: e\u0301\n';
    expect((await recorded('organization/good', reported('good', 'seed', { note }))).note).toBe('first\r\nsecond: é\n');
    expect((await system.post(registered('good', { name: 'M\u00fcnchen AI', aliases: ['\u00e9'] }))).body.status).toBe('unchanged');
  });

  it('has all the faults of an event told at once', async () => {
    const event = reported('moonshot', 'x', { label: '\u200b', amount: exact(1.5, 'JPY'), announcedOn: '2024-Q5', note: 'x\u0000' });
    expect(pointersOf(problemIn(await system.post(event), 422, 'invalid-event')).sort()).toEqual([
      ...['/data/amount/value', '/data/announcedOn', '/data/label', '/data/note'],
    ]);
    const { body } = await system.post([registered('moonshot'), event]);
    expect(pointersOf(body.results[1].problem)).toContain('/1/data/label');
  });

  it('is as if a null were left out, and a null that means something stays', async () => {
    const whole = { label: null, amount: null, valuation: null, tranches: null, note: null, alsoIn: null, knownOn: null };
    const event = reported('good', 'nulls', { ...whole, participations: [{ investor: 'fund', lead: null, amount: null }] });
    const data = await recorded('organization/good', { ...event, id: null, time: null, dataschema: null });
    expect(data).toEqual(reported('good', 'nulls', { participations: [{ investor: 'fund', lead: null }] }).data);
    expect((await system.post(reported('good', 'nulls', { participations: [{ investor: 'fund', lead: null }] }))).body.status).toBe(
      'unchanged',
    );
    const amount = { currency: 'USD', disclosure: 'undisclosed', value: null, low: null, high: null };
    expect((await recorded('organization/good', reported('good', 'secret', { amount }))).amount).toEqual({
      currency: 'USD',
      disclosure: 'undisclosed',
    });
    await recorded('credit/dinar', a.expired('dinar', '2025-01-01'));
    expect(await recorded('credit/dinar', a.event('CreditExpired', 'dinar', { on: null }))).toEqual({ on: null });
  });

  it('is a draft of a restriction by the same rules', async () => {
    const draft = { scope: 'goods', policy: 'denial', effectiveOn: '2024-Q1', gpuModels: ['NVIDIA H100 '], destinations: null };
    const ask = (body: Json) =>
      system.ask('/v1/restrictions/what-if', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    expect((await ask(draft)).body.draft).toEqual({ scope: 'goods', policy: 'denial', effectiveOn: '2024-Q1', gpuModels: ['NVIDIA H100'] });
    expect(pointersOf(problemIn(await ask({ ...draft, title: '\u202e' }), 422, 'invalid-draft'))).toEqual(['/title']);
    expect(pointersOf(problemIn(await ask({ ...draft, gpuModels: [null] }), 422, 'invalid-draft'))).toEqual(['/gpuModels/0']);
  });

  it('has the decimals of its currency: KWD 1.234 is drawn to the thousandth, JPY to the yen', async () => {
    for (const [draw, value] of [
      ['one', 1.234],
      ['two', 0.001],
    ] as const) {
      await recorded('credit/dinar', a.event('CreditDrawn', 'dinar', { draw, amount: { currency: 'KWD', value }, on: '2024-02-01' }));
    }
    await system.idle();
    expect(await system.get('/v1/credits/dinar?asOf=2024-02-02')).toMatchObject({
      drawn: 1.235,
      remaining: { low: 8.765, high: 8.765 },
      burnPerDay: 0.014,
    });
    expect((await recorded('organization/moonshot', cheque(exact(100, 'JPY')))).participations[0].amount.value).toBe(100);
  });

  it('is a private source without a URL, with a licence, wherever the source is shown', async () => {
    const letter = lettered({ kind: 'private', licence: 'CC-BY-4.0' });
    const data = {
      source: letter,
      alsoIn: [{ ...source('set'), kind: 'dataset', licence: 'by agreement' }],
      amount: exact(5e6),
      status: 'closed',
    };
    await recorded('organization/moonshot', reported('moonshot', 'letters', data));
    await recorded('organization/moonshot', a.event('OrganizationExited', 'moonshot', { exit: 'ipo', on: '2024-Q2', source: letter }));
    await recorded('cluster/eagle', a.capacity('eagle', 'one', { source: letter }));
    await system.idle();
    const { rounds } = await system.get('/v1/organizations/moonshot/rounds');
    const [claim] = rounds.find(({ round }: Json) => round === 'letters').claims;
    expect([claim.source, claim.alsoIn[0].licence]).toEqual([letter, 'by agreement']);
    const page = await system.get('/v1/organizations/moonshot?explain=true');
    expect(page.exits[0].source).toEqual(letter);
    expect(JSON.stringify(page.explanation)).toContain('CC-BY-4.0');
    const { phases } = await system.get('/v1/clusters/eagle');
    expect(phases[0].claims.map((one: Json) => one.source)).toContainEqual(letter);
    expect(
      (await system.get('/v1/rankings/startups?metric=raisedUsd&explain=moonshot')).entries[0].explanation.rounds.map(
        (one: Json) => one.claims[0].source,
      ),
    ).toContainEqual(letter);
  });
});
