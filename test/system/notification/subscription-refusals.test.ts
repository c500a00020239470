/** Subscriptions that cannot be: each is refused with the pointer, and nothing is stored. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { type Subscriber, subscriber, URL_OF_ALL } from '../../support/system/subscribing.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });
let hooks: Subscriber;
let present: Json;
beforeAll(async () => {
  hooks = subscriber(system, await system.keyWith('subscriptions:write'));
  await system.post([registered('moonshot', { aliases: ['Kimi'] }), registered('zhipu'), registered('minimax')]);
  await system.idle();
  const { secret: _secret, ...rest } = await hooks.made({ filter: { organizations: ['moonshot'] } });
  present = rest;
});

describe('a body', () => {
  it.each<[string, Json, string[]]>([
    ['no text for an address', { url: 5 }, ['/url']],
    ['no address', { url: null }, ['/url']],
    ['no list of events', { events: 'ValuationChanged' }, ['/events']],
    ['an empty list of events', { events: [] }, ['/events']],
    ['an unknown event', { events: ['ValuationChanged', 'Committed'] }, ['/events/1']],
    ['a trial for an event', { events: ['Test'] }, ['/events/0']],
    ['no object for a filter', { filter: [] }, ['/filter']],
    ['null for a filter', { filter: null }, ['/filter']],
    ['an unknown member of a filter', { filter: { organisation: ['moonshot'] } }, ['/filter/organisation']],
    ['unknown members', '{"a/b":1,"__proto__":{},"filter":{"x~y":1}}', ['/filter/x~0y', '/a~1b', '/__proto__']],
    ['a secret of its own', { secret: 'whsec_AAAA' }, ['/secret']],
    ['an Id of its own', { id: 'mine' }, ['/id']],
    ['a key of another', { key: 'other' }, ['/key']],
    [
      'empty lists',
      { filter: { organizations: [], countries: [], sectors: [], milestones: [] } },
      ['organizations', 'countries', 'sectors', 'milestones'].map((one) => `/filter/${one}`),
    ],
    ['no lists', { filter: { organizations: 'moonshot', countries: 'CN' } }, ['/filter/organizations', '/filter/countries']],
    ['no Id', { filter: { organizations: ['Moonshot AI'] } }, ['/filter/organizations/0']],
    [
      'no country',
      { filter: { countries: ['CN', 'China', 'XX', 'cn'] } },
      ['/filter/countries/1', '/filter/countries/2', '/filter/countries/3'],
    ],
    ['an unknown direction', { filter: { direction: 'sideways' } }, ['/filter/direction']],
    ['an unknown milestone', { filter: { milestones: ['unicorn', 'megacorn'] } }, ['/filter/milestones/1']],
    ['no number', { filter: { minChangePercent: '10' } }, ['/filter/minChangePercent']],
    ['a negative number', { filter: { minChangePercent: -1 } }, ['/filter/minChangePercent']],
    ['a number without end', '{"filter":{"minChangePercent":1e999}}', ['/filter/minChangePercent']],
    ['a number finer than any change', { filter: { minChangePercent: 5e-323 } }, ['/filter/minChangePercent']],
    ['a long description', { description: 'a'.repeat(301) }, ['/description']],
    ['no text for a description', { description: 5 }, ['/description']],
  ])('with %s is refused at its place: %j', async (_, body, pointers) => {
    await hooks.refuses(present.id, typeof body === 'string' ? JSON.parse(body) : body, pointers);
  });

  it('that is no object, or lacks an address and events, is refused', async () => {
    for (const body of ['[]', '"x"', 'null'])
      expect(pointersOf(problemIn(await hooks.ask('', 'POST', body), 422, 'invalid-subscription'))).toEqual(['']);
    expect(pointersOf(problemIn(await hooks.ask('', 'POST', {}), 422, 'invalid-subscription'))).toEqual(['/url', '/events']);
    expect(await hooks.list()).toEqual([present]);
  });

  it('with a status is refused where a subscription is made, and an unknown one where it is changed', async () => {
    expect(pointersOf(problemIn(await hooks.make({ status: 'active' }), 422, 'invalid-subscription'))).toEqual(['/status']);
    const answer = await hooks.ask(`/${present.id}`, 'PATCH', { status: 'paused' });
    expect(pointersOf(problemIn(answer, 422, 'invalid-subscription'))).toEqual(['/status']);
    expect(await hooks.list()).toEqual([present]);
  });

  it('that is no JSON is answered by 400, and one that says to be something else by 415', async () => {
    for (const [path, method] of [
      ['', 'POST'],
      [`/${present.id}`, 'PATCH'],
    ] as const) {
      problemIn(await hooks.ask(path, method, '{'), 400, 'malformed-json');
      const answer = await hooks.ask(path, method, '{}', { 'content-type': 'text/plain' });
      problemIn(answer, 415, 'unsupported-media-type');
    }
  });
});

describe('a filter that can never match', () => {
  it('for an organization is not registered, is refused with those that are close', async () => {
    const problem = await hooks.refuses(
      present.id,
      { filter: { organizations: ['monshot', 'zhipu'] } },
      ['/filter/organizations/0'],
      'organization-unknown',
    );
    expect(problem.suggestions[0]).toBe('moonshot');
    expect(problem.suggestions.length).toBeLessThanOrEqual(3);
    expect(problem.detail).toContain('monshot');
    await hooks.refuses(
      present.id,
      { filter: { organizations: ['zhipu', 'nobody', 'minimax', 'none'] } },
      ['/filter/organizations/1', '/filter/organizations/3'],
      'organization-unknown',
    );
  });

  it.each<[Json, string]>([
    [{ filter: { direction: 'first', minChangePercent: 10 } }, '/filter/minChangePercent'],
    [{ filter: { direction: 'flat', minChangePercent: 5 } }, '/filter/minChangePercent'],
  ])('for its members exclude each other, is refused: %j', async (body, pointer) => {
    await hooks.refuses(present.id, body, [pointer]);
  });

  it('is refused also where only a change makes it one', async () => {
    const { id } = await hooks.made({ filter: { direction: 'up', minChangePercent: 10 } });
    const filter = { direction: 'first', minChangePercent: 10 };
    expect(pointersOf(problemIn(await hooks.ask(`/${id}`, 'PATCH', { filter }), 422, 'invalid-subscription'))).toEqual([
      '/filter/minChangePercent',
    ]);
    expect((await hooks.ask(`/${id}`, 'PATCH', { filter: { direction: 'first' } })).status).toBe(200);
    await hooks.ask(`/${id}`, 'DELETE');
  });
});

describe('a filter of corrections alone', () => {
  it.each([{ direction: 'up' }, { minChangePercent: 5 }, { direction: 'down', minChangePercent: 5 }, { milestones: ['unicorn'] }])(
    'may narrow by the change: that of the current point may be another where an older one is corrected: %j',
    async (filter) => {
      const { id, ...made } = await hooks.made({ events: ['ValuationCorrected'], filter });
      expect(made).toMatchObject({ events: ['ValuationCorrected'], filter });
      const both = await hooks.made({ events: ['ValuationChanged', 'ValuationCorrected'], filter });
      expect((await hooks.ask(`/${both.id}`, 'PATCH', { events: ['ValuationCorrected'] })).body).toMatchObject({ filter });
      for (const one of [id, both.id]) await hooks.ask(`/${one}`, 'DELETE');
    },
  );
});

describe('an unknown parameter', () => {
  it('is refused by 400 wherever there is one, and nothing happens', async () => {
    const body = { url: URL_OF_ALL, events: ['ValuationChanged'] };
    for (const [path, method, more] of [
      ...[
        ['', 'GET'],
        ['', 'POST', body],
        [`/${present.id}`, 'GET'],
        [`/${present.id}`, 'PATCH', { description: 'x' }],
      ],
      ...[
        [`/${present.id}`, 'DELETE'],
        [`/${present.id}/test`, 'POST'],
        [`/${present.id}/rotate-secret`, 'POST'],
        [`/${present.id}/deliveries`, 'GET'],
      ],
    ] as [string, string, Json?][]) {
      expect(pointersOf(problemIn(await hooks.ask(`${path}?colour=red`, method, more), 400, 'invalid-parameter'))).toEqual(['/colour']);
    }
    for (const limit of ['0', '501', 'x', '1.5']) {
      for (const path of ['', `/${present.id}/deliveries`]) {
        expect(pointersOf(problemIn(await hooks.ask(`${path}?limit=${limit}`), 400, 'invalid-parameter'))).toEqual(['/limit']);
      }
    }
    expect(await hooks.list()).toEqual([present]);
    expect((await hooks.ask(`/${present.id}/deliveries`)).body).toEqual({ deliveries: [] });
  });

  it('is of no use to other methods: they are answered by 405 with those that are allowed', async () => {
    const answer = await hooks.ask('', 'PUT', {});
    problemIn(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')!.split(/,\s*/).sort()).toEqual(expect.arrayContaining(['GET', 'POST']));
  });
});
