/** Every 0 in an answer, by its place, and what was recorded when it was asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '../../../scripts/answers/asked.ts';
import { facts, type Json } from '../../../trial/running.ts';
import type { Posted, When } from '../reckoning/claims.ts';
import { clustersAt } from '../reckoning/clusters.ts';
import { groupOf, organizationsIn } from '../reckoning/organizations.ts';
import { type Round, roundsAt } from '../reckoning/rounds.ts';
import { instrument } from '../reckoning/stakes.ts';

/** A 0, where it is, and the facts that the answer may know. `trail`: what it lies in, the whole answer first; `beside` is the last of it. */
export type Zero = {
  /** Other numbers are found too: at their place, a 0 would be no less wrong than one that is there. */
  value: number;
  place: string;
  pointer: string;
  path: string;
  id: string;
  asked: URLSearchParams;
  key: string;
  trail: Json[];
  beside: Json;
  posted: Posted;
  when: When;
  day: string;
  changes: readonly Json[];
};
/** `check` says whether the 0 is known; `open` names the clause of "Not yet so" by which it may be unknown. */
export type Place = { at: RegExp; why: string; check: (zero: Zero) => boolean; open?: { clause: string; is: (zero: Zero) => boolean } };

/** The clauses that are open: once the contract takes one back, what rests on it fails. */
const contract = readFileSync(join(import.meta.dirname, '..', '..', '..', 'CONTRACT.md'), 'utf8');
export const isOpen = (clause: string): boolean => contract.split('## 1. Values')[0]!.includes(`- ${clause}`);

const OF_ONE = /^\/v1\/(organizations|clusters|credits|restrictions|streams\/[a-z]+)\/(?!what-if)([^/?]+)/;
/** A path without the Id in it, and without what is asked of it. */
export const kindOf = (path: string): string => path.split('?')[0]!.replace(OF_ONE, '/v1/$1/{id}');
/** Questions that are alike: of one path, by the same parameters, and of those that choose a number by their values too. */
const CHOOSING = ['metric', 'base'];
const WHEN = ['asOf', 'knownAt', 'recordedAt'];
export const alike = ({ path, method = 'GET' }: Question): string => {
  const asked = [...new URLSearchParams(path.split('?')[1] ?? '')];
  const names = asked.map(([name, value]) => (CHOOSING.includes(name) ? `${name}=${value}` : WHEN.includes(name) ? 'when' : name));
  return [method, kindOf(path), ...new Set(names)].join(' ');
};

/** The facts that were recorded by an instant, in the order in which they were posted. */
const recordedBy = (changes: readonly Json[]) => {
  const kept = new Map<string, Posted>();
  return (at: string | null): Posted => {
    const known = kept.get(at ?? '');
    if (known) return known;
    const ids = new Set(changes.filter(({ recordedAt }) => at === null || recordedAt <= at).map(({ posted }) => posted?.id));
    const posted = { events: facts.filter(({ id }) => ids.has(id)), recordedOn: changes[0].recordedAt.slice(0, 10) };
    kept.set(at ?? '', posted);
    return posted;
  };
};

export const numberFinder = (changes: readonly Json[]) => {
  const by = recordedBy(changes);
  return ({ path, method = 'GET' }: Question, body: Json): Zero[] => {
    const asked = new URLSearchParams(path.split('?')[1] ?? '');
    const [asOf, knownAt] = [asked.get('asOf'), asked.get('knownAt')];
    const posted = by(asked.get('recordedAt'));
    const when = { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
    const of = { path, changes, id: OF_ONE.exec(path)?.[2] ?? '', asked, posted, when, day: asOf ?? new Date().toISOString().slice(0, 10) };
    const found: Zero[] = [];
    const walk = (value: Json, at: string, pointer: string, trail: Json[], key: string): void => {
      if (typeof value === 'number') {
        found.push({ value, ...of, place: `${method} ${kindOf(path)} ${at}`, pointer, key, trail, beside: trail.at(-1) });
      } else if (value && typeof value === 'object') {
        for (const [name, part] of Object.entries(value))
          walk(part, `${at}/${Array.isArray(value) ? '*' : name}`, `${pointer}/${name}`, [...trail, value], name);
      }
    };
    walk(body, '', '', [], '');
    return found;
  };
};

/** Whether a round is of the kind of money asked for; new money where nobody asks. */
const MONEY: Record<string, string[]> = { 'new-money': ['equity', 'public', 'convertible'] };

/** The rounds that the question takes in, counted or not. */
export const roundsOf = ({ posted, when, asked }: Zero, more: { startup?: string; kinds?: string[] } = {}): Round[] =>
  roundsAt(posted, when).filter((round) => {
    const { country, sector } = organizationsIn(posted).get(round.startup) ?? {};
    const [from, to] = [asked.get('from'), asked.get('to')];
    return (
      (more.startup === undefined || round.startup === more.startup) &&
      (more.kinds ?? MONEY['new-money']!).includes(instrument(round)) &&
      (!asked.get('country') || country === asked.get('country')) &&
      (!asked.get('sector') || sector === asked.get('sector')) &&
      (!from || round.day >= from) &&
      (!to || (round.day !== '' && round.day <= to))
    );
  });
export const countedIn = (zero: Zero, more: { startup?: string; kinds?: string[] } = {}): Round[] =>
  roundsOf(zero, more).filter(({ counted }) => counted);

/** The clusters that the question takes in; of a provider, those that its group runs. */
export const clustersOf = ({ posted, when, day, asked }: Zero, provider?: string) =>
  clustersAt(posted, when).filter(
    ({ profile }) =>
      (!asked.get('country') || profile.country === asked.get('country')) &&
      (provider === undefined || groupOf(posted, when, profile.operator, day) === provider),
  );
