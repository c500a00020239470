/** `changes`: what is recorded, in its one order, to the end or for ever. */
import { changes as changesOf } from '../client/index.ts';
import { type Command, numberOf } from './command.ts';

export const changes: Command = {
  usage: '[--after POSITION] [--limit N] [--follow]',
  summary: 'Every recorded event in one gap-free order; with --follow it waits for more.',
  examples: ['dealstream changes --after 1388 --follow --json', 'dealstream changes --limit 20'],
  words: [0, 0],
  options: { after: { type: 'string' }, limit: { type: 'string' }, follow: { type: 'boolean' } },
  run: async ({ api, values, json, out }) => {
    const most = numberOf(values, 'limit') ?? Number.POSITIVE_INFINITY;
    if (most === 0) return true;
    const position = { after: numberOf(values, 'after') ?? 0, follow: values.follow === true, limit: Math.min(500, most) };
    let count = 0;
    for await (const change of changesOf(api, position)) {
      out(
        json
          ? JSON.stringify(change)
          : `${change.position}  ${change.recordedAt}  ${change.stream}@${change.version}  ${change.type}  ${change.actor}`,
      );
      count += 1;
      if (count >= most) break;
    }
    return true;
  },
};
