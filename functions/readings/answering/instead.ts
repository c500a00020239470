/** What to ask instead of what is too large for one answer. */

import type { Form } from '../../http/form.ts';
import { isRows } from '../../http/list.ts';

/** Where what one thing is made of can be had, a page at a time. Of an organization, rounds have pages as well. */
const STREAMS: Record<string, string> = {
  organizations: 'organization',
  clusters: 'cluster',
  credits: 'credit',
  restrictions: 'restriction',
};

/** What makes an answer small again when it is left out. */
const ADDING = ['explain', 'every', 'compare'];

export type Large = {
  path: string;
  segments: string[];
  query: Record<string, string>;
  form: Form;
  paged: boolean;
  narrower: readonly string[];
};

export const insteadOf = ({ path, segments, query, form, paged, narrower }: Large): string => {
  const named = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const [, noun = ''] = /^\/v1\/(\w+)\/\{id\}/.exec(path) ?? [];
  const stream = STREAMS[noun];
  const added = ADDING.filter((name) => query[name] !== undefined);
  const left = narrower.filter((name) => query[name] === undefined && !ADDING.includes(name));
  const ways = [
    ...(added.length > 0 ? [`leave out ${named(added)}`] : []),
    ...(paged && isRows(form) && query.limit === undefined ? ['ask for pages by "limit": each names the next in the header "link"'] : []),
    ...(left.length > 0 ? [`ask for less by ${named(left)}`] : []),
    ...(path === '/v1/valuations' ? ['the points of one have pages at /v1/organizations/{id}/valuations'] : []),
    ...(path.endsWith('/history') ? ['what was first said of each figure has pages at /v1/organizations/{id}/history?first=true'] : []),
    ...(path === '/v1/organizations/{id}' ? [`its rounds have pages at /v1/organizations/${segments[0]}/rounds`] : []),
    ...(stream ? [`all that was recorded of it has pages at /v1/streams/${stream}/${segments[0]}`] : []),
  ];
  return ways.length > 0 ? ways.join('; or ') : 'ask for the parts of it by themselves';
};
