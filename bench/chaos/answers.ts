/** What two systems answer to the same questions: whatever they were through, it has to be the same text. */
import { INVESTOR_METRICS } from '../../domain/boards/investor-rankings.ts';
import { PROVIDER_METRICS } from '../../domain/boards/provider-rankings.ts';
import { STARTUP_METRICS } from '../../domain/boards/startup-rankings.ts';
import { boardContentOf } from '../../trial/content.ts';
import type { client, Json } from '../../trial/running.ts';
import type { History } from './history.ts';

type Asked = ReturnType<typeof client>;

/** Every path that is compared. */
const pathsOf = ({ registrations, lanes }: History): string[] => {
  const organizations = registrations.map(([event]) => event!.subject);
  const others = lanes.flatMap(({ stream }) => (stream.startsWith('organization/') ? [] : [`/v1/${stream.replace('/', 's/')}`]));
  return [
    ...organizations.flatMap((id) => ['', '/rounds?limit=500', '/valuations', '/holdings'].map((part) => `/v1/organizations/${id}${part}`)),
    ...others,
    ...INVESTOR_METRICS.map((metric) => `/v1/rankings/investors?metric=${metric}&limit=500`),
    ...STARTUP_METRICS.map((metric) => `/v1/rankings/startups?metric=${metric}&limit=500`),
    ...PROVIDER_METRICS.map((metric) => `/v1/rankings/providers?metric=${metric}`),
    ...['knownUsd', 'startups', 'rounds'].map((base) => `/v1/concentration/investors?base=${base}`),
    ...['/v1/deals?limit=500', '/v1/clusters?limit=500', '/v1/credits?limit=500', '/v1/organizations?limit=500', '/v1/flows?limit=500'],
  ];
};

/** Paths whose answers differ. */
export const differing = async (one: Asked, other: Asked, history: History): Promise<string[]> => {
  const found: string[] = [];
  for (const path of pathsOf(history)) {
    const [a, b] = await Promise.all([one.ask(path), other.ask(path)]);
    if (a.status !== b.status || boardContentOf(path, a.text) !== boardContentOf(path, b.text)) found.push(path);
  }
  return found;
};

/** What of a recorded event is the same in every run: not when it was recorded, nor by which request. */
const essence = ({ version, type, data }: Json): string => JSON.stringify([version, type, data]);

/** Where two lists part; undefined where they do not. */
const firstDifference = (a: string[], b: string[]): number | undefined => {
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, at) => at);
  return places.find((at) => a[at] !== b[at]);
};

/** Streams whose recorded events differ: one that is missing, doubled, or in another place. */
export const recordedOtherwise = async (one: Asked, other: Asked, { registrations, lanes }: History): Promise<string[]> => {
  const streams = new Set([...registrations.map(([event]) => `organization/${event!.subject}`), ...lanes.map(({ stream }) => stream)]);
  const found: string[] = [];
  for (const stream of streams) {
    const [a, b] = await Promise.all([one.stream(stream), other.stream(stream)]);
    const [mine, theirs] = [a.map(essence), b.map(essence)];
    const n = firstDifference(mine, theirs);
    if (n !== undefined)
      found.push(`${stream}, ${mine.length} instead of ${theirs.length} events, from ${mine[n]} on instead of ${theirs[n]}`);
  }
  return found;
};
