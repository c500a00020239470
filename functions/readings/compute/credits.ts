/** Readings of credits: `GET /v1/credits`, `GET /v1/credits/{id}`. */
import type { Credit } from '../../../domain/compute/credit.ts';
import { creditAt, ledgerOf } from '../../../domain/compute/credit-ledger.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { credits } from '../../../domain/views.ts';
import { Id } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { pageOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { after, paging, viewpoint, viewpointOf } from '../../http/parameters.ts';
import { isId, partOf } from '../../http/path.ts';
import { notFound } from '../../http/problem.ts';
import { waitFor } from '../../http/waiting.ts';
import { dayIn } from '../world/compute.ts';
import { applied, type Reading, type Route, route } from '../world/reader.ts';

const COLUMNS = [
  ...['id', 'provider', 'beneficiary', 'grantedOn', 'currency', 'granted.disclosure', 'granted.value', 'drawn', 'revoked', 'expired'],
  ...['remaining.low', 'remaining.high', 'burnPerDay', 'projectedExhaustion.earliest', 'projectedExhaustion.latest', 'expiresOn'],
];

/** One credit on a day; null before it was granted. */
const shown = (id: string, state: Credit, day: string, at: Viewpoint) => {
  const credit = creditAt(state, day, at);
  if (!credit?.granted) return null;
  const { provider, beneficiary, grantedOn, round, escrow, source, assurance } = credit.granted.data;
  const head = { id, provider, beneficiary, grantedOn, round: round ?? null, escrow: escrow ?? null, source, assurance };
  return { ...head, ...ledgerOf({ ...credit, granted: credit.granted }, day) };
};

const LIST = { beneficiary: Id.optional(), provider: Id.optional(), ...viewpoint, ...paging, ...after };
const list: Reading<typeof LIST> = (reader) => async (event, asked) => {
  const { beneficiary, provider, limit, cursor, after: version, ...times } = asked;
  await waitFor(version, applied(reader, credits), reader.clock);
  const at = viewpointOf(times);
  const day = dayIn(at, reader.clock);
  const found = (await reader.rows.allFull(credits))
    .flatMap(({ id, state }) => shown(id, state, day, at) ?? [])
    .filter((one) => (beneficiary ?? one.beneficiary) === one.beneficiary && (provider ?? one.provider) === one.provider);
  return listing(event, {
    noun: 'credits',
    columns: COLUMNS,
    head: { on: day },
    ...pageOf(event, found, ({ id }) => [id], { limit, cursor }),
  });
};

const ONE = { ...viewpoint, ...after };
const one: Reading<typeof ONE> =
  (reader) =>
  async (event, { after: version, ...times }) => {
    const id = partOf(event, 3);
    await waitFor(version, applied(reader, credits), reader.clock);
    const at = viewpointOf(times);
    const day = dayIn(at, reader.clock);
    const full = isId(id) ? await reader.rows.get(credits, id) : undefined;
    const state = full?.state;
    const credit = state && shown(id, state, day, at);
    if (!full || !state || !credit) throw notFound(`there is no credit "${id}"`);
    const known = creditAt(state, day, at)!;
    return reading(event, {
      ...credit,
      on: day,
      draws: Object.values(known.draws).map(({ data }) => data),
      revocations: Object.values(known.revocations).map(({ data }) => data),
      version: full.v,
      ...(full.stuck && { stale: true }),
    });
  };

export const creditRoutes: Route[] = [route('/v1/credits', LIST, list), route('/v1/credits/{id}', ONE, one)];
