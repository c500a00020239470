/** What writers say at once of who is who: of each round a few organizations, and everything about them that can contradict itself. */
import { expect } from 'vitest';
import type { Json, Running } from '../../../trial/running.ts';
import { randomFrom } from '../../../trial/world.ts';
import { exact, registered, reported } from './samples.ts';

const about = (type: string, subject: string, data: Json = {}): Json => ({ type: `Organization${type}`, subject, data });
const joins = (id: string, group: string | null, days: Json = {}): Json => about('Affiliated', id, { group, ...days });
const merges = (id: string, into: string): Json => about('Merged', id, { into });
const identified = (id: string, scheme: string, value: string): Json => about('Identified', id, { scheme, value });
const aliased = (id: string, alias: string): Json => about('Aliased', id, { alias });
const withdrawn = (id: string): Json => about('Withdrawn', id, { reason: 'mistake' });
const named = (n: number, round: string, investor: string): Json =>
  reported(`lab${n}`, round, { participations: [{ investor, amount: exact(1e6) }] });

/** A legal entity identifier whose check digits are right. */
export const leiOf = (n: number): string => {
  const body = `DEALSTREAM${String(n).padStart(8, '0')}`;
  const digits = [...`${body}00`].map((one) => Number.parseInt(one, 36)).join('');
  return `${body}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}`;
};

/** Those that are there from the start of round `n`: `g…` join each other, `m…` and `n…` merge, `i…` share an identifier, `h…` an alias, `w…` are withdrawn while
 * they are named, of `x…` all of it is said. */
export const NAMES = [
  'ga',
  'gb',
  'gc',
  'gd',
  'ma',
  'mb',
  'mc',
  'na',
  'nb',
  'ia',
  'ib',
  'ic',
  'ha',
  'hb',
  'wa',
  'wb',
  'xa',
  'xb',
  'xc',
  'xd',
];
/** What each `g…` and each `x…` paid into a round of its own: no two sums of some of them are the same. */
export const PAID: Record<string, number> = { ga: 1e6, gb: 2e6, gc: 4e6, gd: 8e6, xa: 16e6, xb: 32e6, xc: 64e6, xd: 128e6 };

export const peopleOf = (n: number): Json[] => [
  registered(`lab${n}`),
  ...NAMES.map((id) => registered(`${id}${n}`, { kind: 'fund' })),
  reported(`lab${n}`, 'paid', {
    participations: Object.entries(PAID).map(([id, value]) => ({ investor: `${id}${n}`, amount: exact(value) })),
  }),
];

/** All that is said of round `n`. Whatever comes first, something else does not go with it. */
export const saidOf = (n: number): Json[] => [
  ...[joins(`ga${n}`, `gb${n}`), joins(`gb${n}`, `gc${n}`), joins(`gc${n}`, `ga${n}`), joins(`gb${n}`, `ga${n}`)],
  ...[joins(`gd${n}`, `gb${n}`, { from: '2020' }), joins(`gb${n}`, `gd${n}`, { from: '2021-06' }), joins(`gc${n}`, null, { from: '2022' })],
  ...[
    merges(`ma${n}`, `mb${n}`),
    merges(`mb${n}`, `mc${n}`),
    merges(`mc${n}`, `ma${n}`),
    merges(`na${n}`, `nb${n}`),
    merges(`nb${n}`, `na${n}`),
  ],
  ...['ia', 'ib', 'ic'].map((id) => identified(`${id}${n}`, 'lei', leiOf(n))),
  ...['ia', 'ib'].map((id) => identified(`${id}${n}`, 'csl', id === 'ia' ? `Value ${n}` : `value ${n}`)),
  ...['ha', 'hb'].flatMap((id) => [aliased(`${id}${n}`, `named${n}`), aliased(`${id}${n}`, `Both ${n}`)]),
  registered(`named${n}`),
  ...[withdrawn(`wa${n}`), named(n, 'wa', `wa${n}`), withdrawn(`wb${n}`), joins(`ha${n}`, `wb${n}`)],
  ...[
    joins(`xa${n}`, `xb${n}`),
    joins(`xb${n}`, `xc${n}`),
    joins(`xd${n}`, `xa${n}`),
    merges(`xb${n}`, `xa${n}`),
    merges(`xa${n}`, `xd${n}`),
  ],
  ...[identified(`xa${n}`, 'csl', `mixed ${n}`), identified(`xb${n}`, 'csl', `mixed ${n}`), withdrawn(`xc${n}`)],
  ...[
    aliased(`xc${n}`, `xd${n}`),
    about('Unmerged', `xb${n}`),
    about('IdentifierRemoved', `xa${n}`, { scheme: 'csl', value: `mixed ${n}` }),
  ],
];

const WRITERS = 8;

/** Posts it twice at once, under an id that other writers may use for the same, in one case of three on condition that the stream is where it was last seen. */
const say = async (system: Running, event: Json, id: string, seen: Map<string, string>, random: () => number): Promise<number[]> => {
  const version = random() < 1 / 3 ? seen.get(event.subject) : undefined;
  const headers: Record<string, string> = version ? { 'if-match': version } : {};
  const answers = await Promise.all([1, 2].map(() => system.post({ ...event, id, source: 'urn:writers' }, { headers })));
  for (const { status, headers } of answers) {
    expect([200, 201, 409, 412, 422]).toContain(status);
    if (status < 300) seen.set(event.subject, headers.get('etag')!);
  }
  return answers.map(({ status }) => status);
};

/** Eight writers say all of round `n`, each in an order of its own: half of them the other way round. Gives the status of every answer. */
export const write = async (system: Running, n: number, seed: number): Promise<number[]> => {
  const statuses: number[] = [];
  const said = saidOf(n).map((event, k) => ({ event, k }));
  const writer = async (w: number): Promise<void> => {
    const random = randomFrom(seed + n * WRITERS + w);
    const from = Math.floor((w * said.length) / WRITERS);
    const own = [...said.slice(from), ...said.slice(0, from)];
    const seen = new Map<string, string>();
    for (const { event, k } of w % 2 === 0 ? own : own.reverse())
      statuses.push(...(await say(system, event, `said-${n}-${k}-${w % 2}`, seen, random)));
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, w) => writer(w)));
  return statuses;
};
