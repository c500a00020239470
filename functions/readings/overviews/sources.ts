/** Who says what: `GET /v1/sources`, `GET /v1/sources/{id}`. */
import { closest } from '../../../domain/kernel/spelling.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { type SourceRow, sourcesIn } from '../../../domain/sources/sources.ts';
import {
  happened,
  ofChip,
  ofCluster,
  ofContract,
  ofCredit,
  ofOrganization,
  ofRestriction,
  type Statement,
} from '../../../domain/sources/statements.ts';
import { chips, clusters, contracts, credits, restrictions, rounds, type View } from '../../../domain/views.ts';
import { Text } from '../../../events/values.ts';
import { type Column, dated } from '../../http/csv.ts';
import { notFound } from '../../http/problem.ts';
import { listed } from '../answering/reply.ts';
import { onEverything } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import type { Reader } from '../world/reader.ts';

const COLUMNS: Column[] = [
  'id',
  'publisher',
  'url',
  'title',
  'kind',
  'licence',
  ...dated('firstPublishedOn'),
  ...dated('lastPublishedOn'),
  'said',
  'streams',
  'holding',
  'withdrawn',
  'reasons',
  'corrected',
  'daysToPublication.least',
  'daysToPublication.median',
  'daysToPublication.most',
];
const STATEMENT: Column[] = [
  'stream',
  'thing',
  'assurance',
  ...dated('publishedOn'),
  ...dated('eventOn'),
  'knownBy',
  'recordedAt',
  'version',
  'withdrawn',
  'holds',
];

/** Every statement of which a viewpoint knows. Rates of currencies are no statements about anybody: they are left out. */
export const statementsAt = async ({ rows }: Reader, viewpoint: Viewpoint): Promise<Statement[]> => {
  const of = async <State>(
    view: View<State>,
    category: string,
    statements: (place: { stream: string; viewpoint: Viewpoint }, state: State) => Statement[],
  ) => (await rows.allFull(view)).flatMap(({ id, state }) => statements({ stream: `${category}/${id}`, viewpoint }, state));
  const all = await Promise.all([
    of(rounds, 'organization', ofOrganization),
    of(clusters, 'cluster', ofCluster),
    of(contracts, 'contract', ofContract),
    of(credits, 'credit', ofCredit),
    of(restrictions, 'restriction', ofRestriction),
    of(chips, 'chip', ofChip),
  ]);
  return happened(all.flat(), viewpoint);
};

const list = route(
  '/v1/sources',
  {
    rests: onEverything,
    ...{ times: true, paged: true },
    parameters: { publisher: Text.optional().describe('A part of the name of who published it.') },
  },
  async (reader, { asked: { publisher }, viewpoint, page }) => {
    const found = sourcesIn(await statementsAt(reader, viewpoint), publisher);
    const shown = page(found, ({ id }) => [id]);
    const rows = shown.page.map((row) => ({ ...row, sources: [row.id] }));
    return listed({ noun: 'sources', columns: COLUMNS, head: { ...(publisher && { publisher }) }, ...shown, rows });
  },
);

/** Where the answers are that rest on a statement. */
const answersOf = ({ stream, thing }: Statement): string => {
  const [category = '', id = ''] = stream.split('/');
  const part = thing?.split('.')[0];
  if (category === 'organization') {
    const reading = { rounds: '/rounds', marks: '/valuations', stakes: '/rounds' }[part ?? ''] ?? '';
    return `/v1/organizations/${id}${reading}`;
  }
  if (category === 'cluster' || category === 'credit') return `/v1/${category}s/${id}`;
  return category === 'restriction' ? '/v1/restrictions' : category === 'contract' ? '/v1/flows' : `/v1/streams/${stream}`;
};

const shown = ({ source, at, v, ...statement }: Statement) => ({
  ...statement,
  publishedOn: source.publishedOn ?? null,
  recordedAt: new Date(at).toISOString(),
  version: v,
});

const key = ({ stream, v, thing }: Statement): [string, number, string] => [stream, v, thing ?? ''];
const compare = (a: Statement, b: Statement): number => {
  const [[x, m, p], [y, n, q]] = [key(a), key(b)];
  return x === y ? m - n || (p < q ? -1 : 1) : x < y ? -1 : 1;
};

const one = route(
  '/v1/sources/{id}',
  { rests: onEverything, times: true, paged: true, parameters: {} },
  async (reader, { id, viewpoint, page }) => {
    const all = await statementsAt(reader, viewpoint);
    const own = all.filter(({ source }) => source.id === id).sort(compare);
    const [row]: SourceRow[] = sourcesIn(own);
    if (!row) {
      const suggestions = closest(id, new Set(all.map(({ source }) => source.id)));
      const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
      throw notFound(`there is no source "${id}"${hint}`, 'not-found', { suggestions });
    }
    const answers = [...new Set(own.filter(({ holds, assurance }) => holds.length > 0 || assurance === null).map(answersOf))].sort();
    const { page: some, ...next } = page(own, key);
    const rows = some.map((statement) => ({ ...shown(statement), source: statement.source }));
    return listed({ noun: 'statements', columns: STATEMENT, head: { ...row, answers }, page: some.map(shown), ...next, rows });
  },
);

export const sourceRoutes: Route[] = [list, one];
