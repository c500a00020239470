/** The names that functions, infrastructure and the local runtime share. Defined once, here. */

/** Environment variables, by what they hold. A function that lacks one stops and names it. */
export const ENV = {
  events: 'EVENTS_TABLE',
  rows: 'ROWS_TABLE',
  boards: 'BOARDS_TABLE',
  changes: 'CHANGES_TABLE',
  keys: 'KEYS_TABLE',
  /** Of an identity provider, where there is one besides keys. */
  issuer: 'OIDC_ISSUER',
  audience: 'OIDC_AUDIENCE',
  /** `yes` where anyone may read without a key. */
  publicRead: 'PUBLIC_READ',
  /** What CloudFront alone knows, where nothing is answered but through it, so that its word on whom it serves is taken. */
  distribution: 'DISTRIBUTION_SECRET',
  bus: 'BUS_NAME',
  view: 'VIEW',
  rollUp: 'ROLL_UP',
  subscriptions: 'SUBSCRIPTIONS_TABLE',
  deliver: 'DELIVER_QUEUE',
  redeliver: 'REDELIVER_QUEUE',
  vault: 'VAULT_KEY',
} as const;

/** Every table has the same key: a partition and an item in it. In `events` the item is the number of the commit's first event. */
export const KEY = { partition: 'p', item: 'i' } as const;

/** The partition of the keys table in which token buckets lie. The authorizer may write in this partition, and nowhere else in that table. */
export const BUCKETS = 'bucket';

/** Partitions of the events table that hold no events: `read` and `sweep` put pulses there, and `sequence` says when it has got to them. As many as a table
 * has shards, or more. */
export const PULSE_PARTITIONS: readonly string[] = Array.from({ length: 8 }, (_, n) => `pulse/${n}`);
export const isPulse = (partition: string): boolean => PULSE_PARTITIONS.includes(partition);

/** The partition of the rows table in which stands what waits for which rate. Whoever fixes rates may write in this partition, and nowhere else in that table. */
export const WAITING = 'waiting';
/** Partitions of the rows' table that begin so hold pieces of rows. */
export const PIECES = 'pieces/';

/** Who records what nobody posted: no key has this Id, which are longer. */
export const SYSTEM = 'system';

/** The two parts of a stream's name: `organization/moonshot`. */
export const splitStream = (stream: string): [category: string, id: string] => {
  const slash = stream.indexOf('/');
  return [stream.slice(0, slash), stream.slice(slash + 1)];
};

/** `source` of everything on the bus, and its detail types. */
export const BUS_SOURCE = 'dealstream';
export const DETAIL = {
  committed: 'Committed',
  rowChanged: 'RowChanged',
  /** A stream whose rows are behind, or an organization whose notices are: what was lost rings again. */
  streamRung: 'StreamRung',
  noticesRung: 'NoticesRung',
  /** A stream that may wait for rates, or a currency whose rates may be waited for. */
  ratesRung: 'RatesRung',
  valuationChanged: 'ValuationChanged',
  valuationCorrected: 'ValuationCorrected',
} as const;

/** What a setting says where it is on. */
export const YES = 'yes';

/** The header by which a request shows that it came through the distribution. */
export const DISTRIBUTION = 'dealstream-distribution';

/** Said by the local runtime, and by no template: webhooks may go to this machine. */
export const LOOPBACK = 'DEALSTREAM_LOOPBACK';

/** The value of environment variable `name`. Throws, naming it, when it is missing. */
export const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is missing`);
  return value;
};
