/** `keys` and `subscriptions`: list, make, take away. */
import { answered } from '../client/api.ts';
import { type Around, type Command, textOf, Usage } from './command.ts';
import { table } from './output.ts';

type Action = (around: Around, word: string | undefined) => Promise<void>;

const shown = ({ json, out }: Around, value: unknown): void => out(JSON.stringify(value, null, json ? undefined : 2));
const rowsOf = ({ json, out }: Around, list: unknown[], heads: string[], rows: (string | null)[][]): void => {
  if (json) out(JSON.stringify(list));
  else for (const line of table(heads, rows)) out(line);
};
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
      ['id', 'name', 'scopes', 'made'],
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

const SUBSCRIPTIONS: Record<string, Action> = {
  list: async (around) => {
    const { subscriptions } = await answered(around.api.GET('/v1/subscriptions', { params: { query: { limit: 500 } } }));
    const rows = subscriptions.map(({ id, url, events, status, createdAt }) => [id, url, events.join(' '), status, createdAt]);
    rowsOf(around, subscriptions, ['id', 'url', 'events', 'status', 'made'], rows);
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
  test: async (around, id) => shown(around, await answered(around.api.POST('/v1/subscriptions/{id}/test', at(id)))),
  deliveries: async (around, id) => {
    const { deliveries } = await answered(around.api.GET('/v1/subscriptions/{id}/deliveries', at(id)));
    const rows = deliveries.map((one) => [one.id, one.type, one.status, String(one.tries), one.reason, one.createdAt]);
    rowsOf(around, deliveries, ['id', 'type', 'status', 'tries', 'why', 'made'], rows);
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
    await action(around, word);
    return true;
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
  run: among(SUBSCRIPTIONS),
};
