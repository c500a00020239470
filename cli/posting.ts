/** `post`: events from a file or a pipe, in one request. */
import { readFileSync } from 'node:fs';
import { type Api, Refused } from '../client/index.ts';
import type { components } from '../client/schema.ts';
import { type Command, Usage } from './command.ts';
import { linesOf } from './lines.ts';
import { table } from './output/table.ts';

type Outcome = components['schemas']['Outcome'];
type BatchOutcome = components['schemas']['BatchOutcome'];
export type Result = BatchOutcome['results'][number];

/** Posts events as one request. Throws `Refused` when all of it is. */
export const postAll = async (api: Api, events: unknown[]): Promise<BatchOutcome> => {
  const { data, error, response } = await api.POST('/v1/events', { body: events as never });
  if (!data) throw new Refused(response.status, error as never);
  return data as BatchOutcome;
};

/** A file, or what is piped in where it is `-`. Throws `Usage` when there is none. */
export const contentOf = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Usage(`${file} cannot be read: ${(error as Error).message}`);
  }
};

/** A JSON value, a JSON array, or NDJSON. */
const eventsIn = (text: string): { single: boolean; events: unknown[] } => {
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) ? { single: false, events: value } : { single: true, events: [value] };
  } catch {
    const lines = linesOf('', text, undefined);
    const bad = lines.find((one) => 'fault' in one);
    if (bad && 'fault' in bad) throw new Usage(`line ${bad.line} is no JSON: ${bad.fault}`);
    return { single: false, events: lines.map((one) => ('event' in one ? one.event : undefined)) };
  }
};

const shown = (result: Result): (string | number)[] =>
  result.status === 'refused'
    ? [result.index, result.status, '', result.problem.detail]
    : [result.index, result.status, `${result.stream}@${result.version}`, ''];

const HEADS = [{ head: '#' }, { head: 'status' }, { head: 'stream' }, { head: 'why', isText: true }];

export const post: Command = {
  usage: '[FILE]',
  summary: 'Posts events: a JSON event, an array or NDJSON, from a file or a pipe.',
  examples: [
    `echo '{"type":"OrganizationAliased","subject":"moonshot","data":{"alias":"Kimi"}}' | dealstream post`,
    'dealstream post events.json',
  ],
  words: [0, 1],
  options: {},
  run: async ({ api, words: [file = '-'], json, columns, out }) => {
    const { single, events } = eventsIn(contentOf(file));
    if (single) {
      const { data, error, response } = await api.POST('/v1/events', { body: events[0] as never });
      if (!data) throw new Refused(response.status, error as never);
      const { status, stream, version } = data as Outcome;
      out(json ? JSON.stringify(data) : `${status} ${stream}@${version}`);
      return true;
    }
    const outcome = await postAll(api, events);
    if (json) out(JSON.stringify(outcome));
    else for (const line of table(HEADS, outcome.results.map(shown), columns)) out(line);
    return outcome.refused === 0;
  },
};
