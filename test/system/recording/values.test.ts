/** What is asked of the values of a posted event, each as a client sees it: what is refused says where, and what was expected. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { claimed, exact, marked, rate, registered, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';
import { beginnings } from '../../support/system/values.ts';

const system = useSystem({ without: ['changes'] });
beforeAll(async () => {
  expect((await system.post(beginnings)).body).toMatchObject({ appended: beginnings.length, refused: 0 });
});

const STREAMS = [
  'organization/moonshot',
  'organization/bad',
  'cluster/eagle',
  'credit/dinar',
  'credit/bad',
  'contract/bad',
  'restriction/bad',
];
const identified = (scheme: string, value: string): Json => a.event('OrganizationIdentified', 'moonshot', { scheme, value });
const named = (name: string): Json => registered('bad', { name });
const cheque = (amount: Json): Json => claimed('moonshot', 'seed', { participations: [{ investor: 'fund', amount }] });
const lettered = (of: Json): Json => ({ id: 'letter', publisher: 'A partner', ...of });

type Case = [what: string, event: Json, pointer: string, expected: RegExp];
const DATES: Case[] = [
  ['a fifth quarter', claimed('moonshot', 'seed', { announcedOn: '2024-Q5' }), '/data/announcedOn', /YYYY-Q1 to YYYY-Q4/],
  ['a day of a quarter', claimed('moonshot', 'seed', { closedOn: '2024-Q1-01' }), '/data/closedOn', /YYYY-Q1 to YYYY-Q4/],
  ['a quarter of 1899', marked('moonshot', 'tender', { asOf: '1899-Q4' }), '/data/asOf', /between 1900 and 2100/],
  ['a quarter that is yet to come', marked('moonshot', 'tender', { asOf: '2099-Q1' }), '/data/asOf', /./],
  ['a quarter where a day is needed', a.allocated('eagle', 'x', 1, { from: '2024-Q1' }), '/data/from', /YYYY-MM-DD/],
  ['a quarter where a month is needed', rate('CNY', '2024-Q1', 0.14), '/data/month', /YYYY-MM/],
];
const GPUS: Case[] = [
  ['0.0000001 GPU', a.capacity('eagle', 'two', { gpus: 0.0000001 }), '/data/gpus', /at most 6 decimals/],
  ['a seventh of a GPU, not rounded', a.allocated('eagle', 'x', 1 / 7), '/data/gpus', /at most 6 decimals/],
  ['no GPU', a.allocated('eagle', 'x', 0), '/data/gpus', /more than 0/],
  ['less than no GPU', a.resized('eagle', 'x', -0.5, '2024-03-01'), '/data/gpus', /more than 0/],
  [
    '0.1234567 GPUs of another model',
    a.capacity('eagle', 'two', { alsoGpus: [{ gpuModel: 'NVIDIA A100', gpus: 0.1234567 }] }),
    '/data/alsoGpus/0/gpus',
    /at most 6 decimals/,
  ],
];
const SUMS: Case[] = [
  ['JPY 1.5', cheque(exact(1.5, 'JPY')), '/data/participations/0/amount/value', /at most 0 decimals, as JPY has/],
  ['KWD 1.2345', a.granted('bad', { faceValue: exact(1.2345, 'KWD') }), '/data/faceValue/value', /at most 3 decimals, as KWD has/],
  ['USD 1.005', claimed('moonshot', 'seed', { amount: exact(1.005) }), '/data/amount/value', /at most 2 decimals, as USD has/],
  ['HUF 1.001', a.contracted('bad', { value: exact(1.001, 'HUF') }), '/data/value/value', /at most 2 decimals, as HUF has/],
  [
    'a range of JPY 100 to 100.55',
    claimed('moonshot', 'seed', { amount: { currency: 'JPY', disclosure: 'range', low: 100, high: 100.55 } }),
    '/data/amount/high',
    /at most 0 decimals/,
  ],
  [
    'JPY 0.5 in a valuation',
    marked('moonshot', 'tender', { valuation: { amount: exact(0.5, 'JPY'), basis: 'post' } }),
    '/data/valuation/amount/value',
    /at most 0 decimals/,
  ],
  [
    'a draw of KWD 0.0001',
    a.event('CreditDrawn', 'dinar', { draw: 'x', amount: { currency: 'KWD', value: 0.0001 }, on: '2024-02-01' }),
    '/data/amount/value',
    /at most 3/,
  ],
];
const TEXTS: Case[] = [
  ['a name of one zero-width space', named('\u200b'), '/data/name', /visible/],
  ['a name of blanks', named(' \u3000\t'), '/data/name', /visible/],
  ['a name of Hangul fillers', named('\u3164\u3164'), '/data/name', /visible/],
  ['a name with a NUL', named('Moon\u0000shot'), '/data/name', /control character: it holds U\+0000/],
  ['a name with an escape sequence', named('\u001b[31mred'), '/data/name', /U\+001B/],
  ['a name over two lines', named('Moon\nshot'), '/data/name', /U\+000A/],
  ['a name with a line separator', named('Moon\u2028shot'), '/data/name', /one line: it holds U\+2028/],
  ['a name with an override', named('Moon\u202etohs'), '/data/name', /direction of text: it holds U\+202E/],
  ['an alias with an isolate', registered('bad', { aliases: ['fine', 'a\u2066b'] }), '/data/aliases/1', /U\+2066/],
  ['half of a surrogate pair', a.event('OrganizationAliased', 'moonshot', { alias: 'x\ud800y' }), '/data/alias', /surrogate/],
  ['an invisible label', claimed('moonshot', 'seed', { label: '\u200b' }), '/data/label', /visible/],
  [
    'an invisible publisher',
    claimed('moonshot', 'seed', { source: { ...source(), publisher: '\u2060' } }),
    '/data/source/publisher',
    /visible/,
  ],
  ['a title over two lines', claimed('moonshot', 'seed', { source: { ...source(), title: 'a\nb' } }), '/data/source/title', /U\+000A/],
  [
    'an address over two lines',
    claimed('moonshot', 'seed', { source: { ...source(), url: 'https://example.com/a\nb' } }),
    '/data/source/url',
    /U\+000A/,
  ],
  ['an invisible note', claimed('moonshot', 'seed', { note: '\n\u200b' }), '/data/note', /visible/],
  ['a note with a bell', claimed('moonshot', 'seed', { note: 'one\ntwo\u0007' }), '/data/note', /U\+0007/],
  ['an override in a title of a restriction', a.issued('bad', { title: 'Rule\u202d' }), '/data/title', /U\+202D/],
  ['an override in a model', a.capacity('eagle', 'two', { gpuModel: 'NVIDIA\u202eH100' }), '/data/gpuModel', /U\+202E/],
  ['half of a surrogate pair in an id', { ...named('fine'), id: 'x\udc00' }, '/id', /surrogate/],
  ['a control character in a source', { ...named('fine'), source: '/feed\u0000' }, '/source', /U\+0000/],
];
const SOURCES: Case[] = [
  ['a source without a URL', claimed('moonshot', 'seed', { source: lettered({}) }), '/data/source/url', /URL, or kind "private"/],
  [
    'a press source without a URL',
    claimed('moonshot', 'seed', { source: lettered({ kind: 'press' }) }),
    '/data/source/url',
    /URL, or kind "private"/,
  ],
  ['a further source without a URL', claimed('moonshot', 'seed', { alsoIn: [source(), lettered({})] }), '/data/alsoIn/1/url', /URL/],
  ['a kind that is none', claimed('moonshot', 'seed', { source: { ...source(), kind: 'blog' } }), '/data/source/kind', /filing/],
  ['a licence of blanks', claimed('moonshot', 'seed', { source: { ...source(), licence: ' ' } }), '/data/source/licence', /visible/],
];
const NULLS: Case[] = [
  ['a null in a list of aliases', registered('bad', { aliases: ['fine', null] }), '/data/aliases/1', /null/],
  ['a null in a list of models', a.issued('bad', { gpuModels: [null] }), '/data/gpuModels/0', /null/],
  ['a null in a list of investors', claimed('moonshot', 'seed', { participations: [null] }), '/data/participations/0', /null/],
  ['a null in a list of sources', claimed('moonshot', 'seed', { alsoIn: [null] }), '/data/alsoIn/0', /null/],
  ['a null where something is required', registered('bad', { kind: null }), '/data/kind', /./],
  [
    'a null as the sum of an exact amount',
    claimed('moonshot', 'seed', { amount: { ...exact(1), value: null } }),
    '/data/amount/value',
    /null/,
  ],
  ['a null that nobody knows', registered('bad', { nickname: null }), '/data/nickname', /unknown key/],
];
const IDENTIFIERS: Case[] = [
  ['an LEI with a wrong check digit', identified('lei', '5493001KJTIIGC8Y1R13'), '/data/value', /right check digits/],
  ['an ISIN with a wrong check digit', identified('isin', 'US0378331006'), '/data/value', /right check digit/],
];

describe.each<[string, Case[]]>([
  ['a date', DATES],
  ['a number of GPUs', GPUS],
  ['a sum', SUMS],
  ['a text', TEXTS],
  ['a source', SOURCES],
  ['a null', NULLS],
  ['an identifier', IDENTIFIERS],
])('%s', (_, cases) => {
  it.each(cases)('is refused by 422 at its place, and nothing is recorded: %s', async (what, event, pointer, expected) => {
    const before = await Promise.all(STREAMS.map(system.stream));
    const code = what === 'a quarter that is yet to come' ? 'date-in-future' : 'invalid-event';
    const problem = problemIn(await system.post(event), 422, code);
    expect(pointersOf(problem)).toEqual([pointer]);
    expect(problem.errors[0].message).toMatch(expected);
    expect(await Promise.all(STREAMS.map(system.stream))).toEqual(before);
  });
});
