/** `keys` and `subscriptions`: list, make, take away. */

import { setTimeout as pause } from 'node:timers/promises';
import { answered } from '../client/api.ts';
import type { components } from '../client/schema.ts';
import { type Around, type Command, textOf, Usage } from './command.ts';
import { type Head, table } from './output/table.ts';

/** Gives false where it went wrong though the service did as it was asked. */
type Action = (around: Around, word: string | undefined) => Promise<unknown>;

const shown = ({ json, out }: Around, value: unknown): void => out(JSON.stringify(value, null, json ? undefined : 2));
const rowsOf = ({ json, columns, out }: Around, list: unknown[], heads: Head[], rows: (string | null)[][]): void => {
  if (json) out(JSON.stringify(list));
  else for (const line of table(heads, rows, columns)) out(line);
};
const heads = (...names: string[]): Head[] => names.map((head, weight) => ({ head, weight }));
const listIn = (around: Around, name: string): string[] => (textOf(around.values, name) ?? '').split(',').filter(Boolean);
const needed = (word: string | undefined, what: string): string => {
  if (word === undefined) throw new Usage(`expected ${what}`);
  return word;
};

const KEYS: Record<string, Action> = {
  list: async (around) => {
    const { keys } = await answered(around.api.GET('/v1/keys', { params: { query: { limit: 500 } } }));
    rowsOf(
      around,
      keys,
      heads('id', 'name', 'scopes', 'made'),
      keys.map(({ id, name, scopes, createdAt }) => [id, name, scopes.join(' '), createdAt]),
    );
  },
  make: async (around, name) => {
    const body = { name: needed(name, 'a name'), scopes: listIn(around, 'scopes') as never };
    const made = await answered(around.api.POST('/v1/keys', { body }));
    if (around.json) return shown(around, made);
    around.out(made.key);
    around.say(`key ${made.id}, scopes ${made.scopes.join(' ')}: it is shown this once\n`);
  },
  revoke: async (around, id) => {
    await answered(around.api.DELETE('/v1/keys/{id}', { params: { path: { id: needed(id, 'the id of a key') } } }));
    around.say(`revoked ${id}\n`);
  },
};

const filterIn = (around: Around): object => {
  try {
    return JSON.parse(textOf(around.values, 'filter') ?? '{}') as object;
  } catch (error) {
    throw new Usage(`--filter is no JSON: ${(error as Error).message}`);
  }
};

const at = (id: string | undefined) => ({ params: { path: { id: needed(id, 'the id of a subscription') } } });

type Delivery = components['schemas']['Delivery'];

/** Why it did not arrive: what it was set aside for, or how its last try ended. */
const whyOf = ({ reason, status, attempts }: Delivery): string | null => {
  const last = attempts.at(-1);
  if (status === 'delivered' || (!reason && !last)) return null;
  return reason ?? last?.fault ?? `answered ${last?.status}`;
};

const LOOK_MS = 200;
/** As long as an answer may take, and some more. */
const PATIENCE_MS = 15_000;

/** The delivery once its first try is over; as it is where that takes longer than a try may. */
const outcomeOf = async ({ api }: Around, id: string | undefined, sent: Delivery): Promise<Delivery> => {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const { deliveries } = await answered(api.GET('/v1/subscriptions/{id}/deliveries', at(id)));
    const found = deliveries.find((one) => one.id === sent.id);
    if (found && found.attempts.length > 0) return found;
    await pause(LOOK_MS);
  }
  return sent;
};

const howItWent = (delivery: Delivery): string => {
  const last = delivery.attempts.at(-1);
  if (!last) return `${delivery.id}: not tried yet; see dealstream subscriptions deliveries`;
  if (delivery.status === 'delivered') return `delivered: answered ${last.status} after ${last.ms} ms (${delivery.id})`;
  const next = delivery.nextAt ? `, tried again at ${delivery.nextAt}` : '';
  return `not delivered: ${whyOf(delivery)} after ${last.ms} ms${next} (${delivery.id})`;
};

const SUBSCRIPTIONS: Record<string, Action> = {
  list: async (around) => {
    const { subscriptions } = await answered(around.api.GET('/v1/subscriptions', { params: { query: { limit: 500 } } }));
    const rows = subscriptions.map(({ id, url, events, status, createdAt }) => [id, url, events.join(' '), status, createdAt]);
    rowsOf(
      around,
      subscriptions,
      heads('id', 'url', 'events', 'status', 'made').map((one) => ({ ...one, isText: one.head === 'url' })),
      rows,
    );
  },
  make: async (around, url) => {
    const events = listIn(around, 'events');
    const body = {
      url: needed(url, 'a URL'),
      events: (events.length > 0 ? events : ['ValuationChanged']) as never,
      filter: filterIn(around),
    };
    shown(around, await answered(around.api.POST('/v1/subscriptions', { body })));
  },
  show: async (around, id) => shown(around, await answered(around.api.GET('/v1/subscriptions/{id}', at(id)))),
  test: async (around, id) => {
    const sent = await answered(around.api.POST('/v1/subscriptions/{id}/test', at(id)));
    const ended = await outcomeOf(around, id, sent);
    if (around.json) return shown(around, ended);
    around.out(howItWent(ended));
    return ended.status === 'delivered';
  },
  deliveries: async (around, id) => {
    const { deliveries } = await answered(around.api.GET('/v1/subscriptions/{id}/deliveries', at(id)));
    const rows = deliveries.map((one) => [one.createdAt, one.type, one.status, String(one.tries), whyOf(one), one.nextAt, one.id]);
    const [made, type, status, tries] = heads('made', 'type', 'status', 'tries');
    const more = [
      { head: 'why', isText: true, weight: 1 },
      { head: 'tried again', weight: 5 },
      { head: 'id', weight: 4 },
    ];
    rowsOf(
      around,
      deliveries,
      [made, type, status, tries, ...more].filter((one) => one !== undefined),
      rows,
    );
  },
  delete: async (around, id) => {
    await answered(around.api.DELETE('/v1/subscriptions/{id}', at(id)));
    around.say(`deleted ${id}\n`);
  },
};

const among =
  (actions: Record<string, Action>): Command['run'] =>
  async (around) => {
    const [name = 'list', word] = around.words;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new Usage(`"${name}": expected one of ${Object.keys(actions).join(', ')}`);
    return (await action(around, word)) !== false;
  };

export const keys: Command = {
  usage: '[list | make NAME --scopes SCOPE,… | revoke ID]',
  summary: 'Keys of the service. For keys with the scope admin.',
  examples: [
    'dealstream keys',
    'dealstream keys make "nightly import" --scopes events:write,read',
    'dealstream keys revoke 8d6018ed70e0536f',
  ],
  words: [0, 2],
  options: { scopes: { type: 'string' } },
  first: Object.keys(KEYS),
  run: among(KEYS),
};

export const subscriptions: Command = {
  usage: '[list | make URL --events NAME,… --filter JSON | show ID | test ID | deliveries ID | delete ID]',
  summary: 'Webhooks that tell of valuations that changed.',
  examples: [
    `dealstream subscriptions make https://example.com/hook --filter '{"countries":["CN"]}'`,
    'dealstream subscriptions test sub-0123456789abcdef',
  ],
  words: [0, 2],
  options: { events: { type: 'string' }, filter: { type: 'string' } },
  first: Object.keys(SUBSCRIPTIONS),
  run: among(SUBSCRIPTIONS),
};
