/** What a field of the record belongs to, and what it says, in words: `rounds.moonshot-02.amount` is the amount of a round. */
import { pathOf } from '../address/address.ts';
import { words } from '../words/words.ts';
import type { Names } from './names.ts';

/** `name`: of the thing within its stream, null for the stream itself. `path`: of the page that shows it. */
export type Thing = { subject: string; name: string | null; path: string | undefined };

const said = words.changes;

const split = (text: string, by: string): [string, string] => {
  const at = text.indexOf(by);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** `h100Equivalents` as `H100 equivalents`, `unicornSince` as `unicorn since`. */
const plain = (member: string): string =>
  said.fields[member] ??
  member
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();

/** The page of a stream, where there is one; other streams have none yet. */
const pageOf = (category: string, id: string): string | undefined =>
  category === 'organization' ? pathOf('organizations', id) : undefined;

const PARTS: Readonly<Record<string, string>> = {
  stakes: said.stake,
  phases: said.phase,
  allocations: said.allocation,
  draws: said.draw,
  revocations: said.revocation,
  rates: said.rate,
};

/** `field`: a path as the service says it, or of a thing alone. */
export const thingOf = (stream: string, field: string, names: Names): Thing => {
  const [category, id] = split(stream, '/');
  const subject = category === 'organization' ? names.organization(id) : `${said.categories[category] ?? category} ${id}`;
  const [part, rest] = split(field, '.');
  const [thing, member] = split(rest, '.');
  if (part === 'rounds' || part === 'marks' || (part === 'valuations' && member))
    return {
      subject,
      name: names.round(id, thing),
      path: part === 'rounds' ? pathOf('startups', id, 'rounds', thing) : pathOf('startups', id),
    };
  const called = PARTS[part];
  if (called && thing) return { subject, name: `${called} ${thing}`, path: pageOf(category, id) };
  return { subject, name: null, path: pageOf(category, id) };
};

/** What of it: `amount`, `Alibaba: compute credits`. */
export const memberOf = (field: string, names: Names): string => {
  const [part, ...rest] = field.split('.');
  const members = ['rounds', 'valuations', 'marks', ...Object.keys(PARTS)].includes(part ?? '') && rest.length > 1 ? rest.slice(1) : rest;
  if (members.length === 0) return plain(part ?? field);
  const [first = '', whom, ...more] = members;
  if (first === 'participations' && whom) return [names.organization(whom), ...more.map(plain)].join(': ');
  const within = members.map(plain).join(', ');
  return part === 'valuations' ? `${words.deals.valuation.toLowerCase()}, ${within}` : within;
};
