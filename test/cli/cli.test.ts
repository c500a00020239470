import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../trial/running.ts';
import { shell } from '../support/cli/shell.ts';
import { useSystem } from '../support/system/use.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealstream-cli-'));
const at = (name: string) => join(folder, name);
const ndjson = (events: Json[]) => events.map((one) => JSON.stringify(one)).join('\n');
const portOf = (server: Server) => (server.address() as AddressInfo).port;
const alias = (name: string, subject = 'ada') => ({ type: 'OrganizationAliased', subject, data: { alias: name } });

const system = useSystem({ holding: 'handful' });
let key: string;
let run: ReturnType<typeof shell>['run'];
let start: ReturnType<typeof shell>['start'];

beforeAll(async () => {
  key = await system.keyWith('admin');
  ({ run, start } = shell(system.url, key, folder));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
});

describe('exit code 1', () => {
  it('for what the service refuses, with its reason and place', async () => {
    const { code, err } = await run(['post'], { input: JSON.stringify({ type: 'OrganizationAliased', subject: 'ada', data: {} }) });
    expect([code, err]).toEqual([1, expect.stringMatching(/Event is not valid[\s\S]*\/data\/alias/)]);
    expect(await run(['timeline', 'nobody'])).toMatchObject({ code: 1, err: expect.stringContaining('not registered') });
    const keyless = await run(['timeline', 'ada'], { env: { DEALSTREAM_KEY: '' } });
    expect([keyless.code, keyless.err]).toEqual([1, expect.stringMatching(/No valid key[\s\S]*DEALSTREAM_KEY[\s\S]*\.dealstream\/key/)]);
  });

  it('says a reason once', async () => {
    const { err } = await run(['deals', '--from', 'yesterday']);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('parameter "from"')]);
  });
});

describe('post', () => {
  it('takes an event, an array and NDJSON, from a pipe or a file', async () => {
    expect(await run(['post'], { input: JSON.stringify(alias('Ada One')) })).toMatchObject({
      code: 0,
      out: 'appended organization/ada@7\n',
    });
    writeFileSync(at('two.json'), JSON.stringify([alias('Ada One'), alias('Ada Two')]));
    const { code, json } = await run(['post', 'two.json', '--json']);
    expect([code, json()]).toMatchObject([0, { appended: 1, unchanged: 1, refused: 0 }]);
    const mixed = await run(['post', '-'], { input: ndjson([alias('Ada Three'), alias('x', 'NOBODY')]) });
    expect([mixed.code, mixed.out]).toEqual([1, expect.stringMatching(/0 +appended +organization\/ada@9\n1 +refused/)]);
  });
});

describe('readings', () => {
  it('draw a timeline, or give it as JSON', async () => {
    const { code, out } = await run(['timeline', 'ada']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^ada {2}▄ {2}1\.5B\nunicorn since 2023-05-10\n\non +USD[\s\S]*2023-05-10 +1\.5B +\S+ +first/),
    ]);
    expect((await run(['timeline', 'ada', '--json'])).json()).toEqual(await system.get('/v1/organizations/ada/valuations'));
    expect((await run(['timeline', 'ada', '--as-of', '2020-01-01', '--json'])).json()).toMatchObject({ points: [] });
    expect((await run(['timeline', 'fund-a'])).out).toBe(
      'fund-a has no valuations of its own: what it holds of others says dealstream holdings fund-a\n',
    );
  });

  it('rank, and explain a number by its rounds', async () => {
    const { code, out } = await run(['ranking', 'investors', '--metric', 'rounds', '--country', 'CN']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^by rounds, country CN.*\n\nrank +could be +name +rounds [^\n]*\n +1 +\S+ +The fund-a +3 /),
    ]);
    const json = (await run(['ranking', 'startups', '--json', '--limit', '1'])).json() as Json;
    expect(json.entries).toEqual((await system.get('/v1/rankings/startups?limit=1')).entries);
    const explained = await run(['explain', 'fund-a', '--metric', 'rounds']);
    expect([explained.code, explained.out]).toEqual([
      0,
      expect.stringMatching(/^The fund-a: rounds 3, rank 1[\s\S]*ada +r1 +1 [\s\S]*total +3/i),
    ]);
    expect(await run(['explain', 'ada'])).toMatchObject({ code: 1, err: expect.stringContaining('in no entry') });
  });
});

describe('changes', () => {
  it('are given to the end, from a position on, or so many', async () => {
    const { out } = await run(['changes', '--json', '--limit', '3', '--after', '1']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).position),
    ).toEqual([2, 3, 4]);
    expect((await run(['changes', '--limit', '1'])).out).toMatch(
      /^position +recorded +stream +type +by key\n1 +\S+Z +organization\/\S+@1 +OrganizationRegistered/,
    );
    const { last } = await system.get('/v1/changes?limit=1');
    expect((await run(['changes', '--tail', '2', '--json'])).out.match(/"position":\d+/g)).toEqual([
      `"position":${last - 1}`,
      `"position":${last}`,
    ]);
  });

  it('are followed: what is recorded later comes, too', async () => {
    await system.idle();
    const { changes } = await system.get('/v1/changes?after=0&limit=500');
    const follower = start(['changes', '--follow', '--after', String(changes.length - 1)]);
    await follower.until((text) => text.includes(`\n${changes.length} `));
    await system.post(alias('Followed'));
    await follower.until((text) => text.includes(`\n${changes.length + 1} `));
    follower.stop();
    await follower.ended;
  });
});

describe('keys and subscriptions', () => {
  it('make, list and revoke keys; the token alone is the output', async () => {
    const made = await run(['keys', 'make', 'nightly', '--scopes', 'read']);
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^dsk_\S+\n$/)]);
    const id = /^dsk_([^_]+)_/.exec(made.out)![1]!;
    expect((await run(['keys'])).out).toMatch(new RegExp(`^${id} +nightly +read `, 'm'));
    expect((await run(['timeline', 'ada'], { env: { DEALSTREAM_KEY: made.out.trim() } })).code).toBe(0);
    expect((await run(['keys', 'revoke', id])).code).toBe(0);
    expect((await run(['timeline', 'ada'], { env: { DEALSTREAM_KEY: made.out.trim() } })).code).toBe(1);
  });

  it('make, show, list, try and delete subscriptions', async () => {
    const made = await run(['subscriptions', 'make', 'https://example.com/hook', '--filter', '{"countries":["CN"]}', '--json']);
    const { id, secret } = made.json() as Json;
    expect(secret).toMatch(/^whsec_/);
    expect((await run(['subscriptions', 'show', id, '--json'])).json()).toMatchObject({ id, filter: { countries: ['CN'] } });
    expect((await run(['subscriptions'])).out).toMatch(new RegExp(`^${id} +https://example.com/hook +ValuationChanged +active`, 'm'));
    expect((await run(['subscriptions', 'deliveries', id, '--json'])).json()).toEqual([]);
    expect((await run(['subscriptions', 'delete', id])).code).toBe(0);
    expect((await run(['subscriptions', 'show', id])).code).toBe(1);
  });

  it('say how a try of a subscription went, and why a delivery failed', async () => {
    let status = 204;
    const hook = createServer((_, response) => response.writeHead(status).end());
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const made = await run(['subscriptions', 'make', `http://127.0.0.1:${portOf(hook)}/hook`, '--json']);
    const { id } = made.json() as Json;
    const well = await run(['subscriptions', 'test', id]);
    expect([well.code, well.out]).toEqual([0, expect.stringMatching(/^delivered: answered 204 after \d+ ms/)]);
    status = 500;
    const ill = await run(['subscriptions', 'test', id]);
    expect([ill.code, ill.out]).toEqual([1, expect.stringMatching(/^not delivered: .*500.*tried again at /)]);
    expect((await run(['subscriptions', 'deliveries', id], { env: { COLUMNS: '200' } })).out).toMatch(/Test +waiting +\d+ +answered 500/);
    expect((await run(['subscriptions', 'delete', id])).code).toBe(0);
    hook.closeAllConnections();
    await new Promise((resolve) => hook.close(resolve));
  });
});
