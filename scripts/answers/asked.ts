/** Asks a question, and gives the answer as it is compared: byte for byte, but for what differs from run to run. */
import { DAY } from './today.ts';

export interface Question {
  readonly path: string;
  /** How it is called where its path differs from run to run. */
  readonly shown?: string;
  /** GET unless told. */
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Who asks: the key that may do everything unless told. */
  readonly as?: 'reader' | 'nobody';
  /** Asks for the pages behind, too. */
  readonly pages?: true;
}

export interface Answer {
  readonly status: number;
  readonly headers: [name: string, value: string][];
  readonly body: string;
}
export type Ask = (question: Question) => Promise<Answer>;

/** Its question, in a line: what it is compared by. */
export const nameOf = ({ path, shown = path, method = 'GET', headers = {}, body, as }: Question): string =>
  [
    `${method} ${shown}`,
    ...Object.entries(headers).map(([name, value]) => `[${name}: ${value}]`),
    ...(as ? [`[as ${as}]`] : []),
    ...(body === undefined ? [] : [body.length > 400 ? `${body.slice(0, 400)}… (${body.length})` : body]),
  ].join(' ');

/** Said of the connection, and of the moment. */
const LEFT_OUT = ['connection', 'content-length', 'date', 'keep-alive', 'ratelimit', 'transfer-encoding'];

/** When something was recorded, by which request, with which key; and how far the answer knows itself to be final. */
const blanked = (text: string, keyId: string): string =>
  text
    .replaceAll(keyId, '(key)')
    .replace(/,"asOfRecord":"[^"]+"/, '')
    .replace(new RegExp(`${DAY}T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z`, 'g'), '(recorded)')
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '(request)');

/** What two answers are compared by. An ETag is of the body as it was: where that held something that is blanked, so is the ETag. */
export const compared = ({ status, headers, body }: Answer, adminKey: string): Answer => {
  const keyId = adminKey.split('_')[1] ?? adminKey;
  const text = blanked(body, keyId);
  const shown = headers
    .filter(([name]) => !LEFT_OUT.includes(name))
    .map(([name, value]): [string, string] => [name, name === 'etag' && text !== body ? '(of the body)' : blanked(value, keyId)]);
  return { status, headers: shown.sort(([a], [b]) => (a < b ? -1 : 1)), body: text };
};

/** The keys with which a system is asked, by whom. */
export type Keys = { admin: string; reader?: string };

export const askerOf =
  (url: string, keys: Keys): Ask =>
  async ({ path, method = 'GET', headers = {}, body, as }) => {
    const key = { admin: keys.admin, reader: keys.reader, nobody: undefined }[as ?? 'admin'];
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers },
      ...(body !== undefined && { body }),
      redirect: 'manual',
    });
    return { status: response.status, headers: [...response.headers], body: Buffer.from(await response.arrayBuffer()).toString('utf8') };
  };

/** Where the answer says that it goes on; undefined on its last page. */
export const nextOf = ({ path, ...rest }: Question, { headers, body }: Answer): Question | undefined => {
  const link = /^<(.+)>; rel="next"$/.exec(headers.find(([name]) => name === 'link')?.[1] ?? '')?.[1];
  if (link) return { ...rest, path: link };
  const isJson = headers.some(([name, value]) => name === 'content-type' && value.includes('json'));
  const { next }: { next?: string } = isJson ? JSON.parse(body || '{}') : {};
  if (next === undefined) return undefined;
  const [at = '', query] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', next);
  return { ...rest, path: `${at}?${parameters}` };
};
