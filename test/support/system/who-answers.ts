/** All that is answered about who is who, to be compared byte for byte. */

import { boardContentOf } from '../../../trial/content.ts';
import type { Running } from '../../../trial/running.ts';
import { leiOf, NAMES } from './who-writers.ts';

/** Every organization of some rounds, those that are registered on the way, too. */
export const idsOf = (rounds: number[]): string[] => rounds.flatMap((n) => [...NAMES, 'lab', 'named'].map((id) => `${id}${n}`));

const answerOf = async (of: Running, path: string): Promise<unknown> => {
  let answer = await of.ask(path);
  while (['not-yet-final', 'not-yet-applied'].includes(answer.body?.code)) answer = await of.ask(path);
  const { status, body, text, headers } = answer;
  if (status < 300) return [status, headers.get('location'), boardContentOf(path, text)];
  // A problem names its request, and names that are close, from a list of up to 30 s ago.
  const { suggestions: _close, detail = '', ...problem } = body ?? {};
  return [status, headers.get('location'), { ...problem, detail: detail.replace(/; close to it: .*$/, ''), instance: '' }];
};
/** Everything that rests on who is who in these rounds; those of round `last` are asked for, too. */
export const pathsOf = (rounds: number[], last: number): string[] => {
  const ids = idsOf(rounds);
  return [
    ...ids.map((id) => `/v1/organizations/${id}`),
    ...['ga', 'xa'].flatMap((id) => ['', '/holdings'].map((what) => `/v1/organizations/${id}${last}${what}`)),
    ...rounds.flatMap((n) => [`/v1/organizations/Both%20${n}`, `/v1/organizations?identifier=lei:${leiOf(n)}`]),
    ...ids.filter((id) => /^[gx]/.test(id)).map((id) => `/v1/organizations/${id}/holdings`),
    ...['/v1/organizations?limit=500', '/v1/organizations?q=both', '/v1/deals?limit=500', '/v1/flows?limit=500'],
    ...['knownUsd', 'startups'].flatMap((by) =>
      ['', '&groups=false'].map((more) => `/v1/rankings/investors?limit=500&metric=${by}${more}`),
    ),
    '/v1/concentration/investors?base=knownUsd',
  ];
};

/** What a system answers, about an instant where one is given, by path. */
export const answersOf = async (of: Running, paths: string[], at?: string): Promise<Map<string, unknown>> => {
  const answers = new Map<string, unknown>();
  for (const path of paths) {
    const asked = at ? `${path}${path.includes('?') ? '&' : '?'}recordedAt=${encodeURIComponent(at)}` : path;
    answers.set(asked, await answerOf(of, asked));
  }
  return answers;
};
