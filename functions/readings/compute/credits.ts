/** Readings of credits: `GET /v1/credits`, `GET /v1/credits/{id}`. */
import type { Credit } from '../../../domain/compute/credit.ts';
import { creditAt, ledgerOf } from '../../../domain/compute/credit-ledger.ts';
import { itself, type SurvivorOf } from '../../../domain/kernel/references.ts';
import { dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import { credits } from '../../../domain/views.ts';
import { type Column, dated } from '../../http/csv.ts';
import { Named } from '../../http/parameters.ts';
import { listed, told } from '../answering/reply.ts';
import { onRows } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { dayIn } from '../world/compute.ts';
import { meantBy } from '../world/registered.ts';
import { rowOr404, versionOf } from '../world/row.ts';
import { survivorsAmong } from '../world/who.ts';

const COLUMNS: Column[] = [
  'id',
  'provider',
  'beneficiary',
  ...dated('grantedOn'),
  'currency',
  'granted.disclosure',
  'granted.value',
  'drawn',
  'revoked',
  'expired',
  'remaining.low',
  'remaining.high',
  'burnPerDay',
  'projectedExhaustion.earliest',
  'projectedExhaustion.latest',
  'lapsesUsd.low',
  'lapsesUsd.high',
  ...dated('expiresOn'),
  'dayUncertain',
  'lapsesUsd.provisional',
];

/** One credit on a day, and what was known of it then; null before it was granted. */
export const shown = (id: string, state: Credit, day: string, viewpoint: Viewpoint, survivorOf: SurvivorOf = itself) => {
  const known = creditAt(state, day, viewpoint);
  if (!known) return null;
  const { provider, beneficiary, grantedOn, round, escrow, source, assurance } = known.granted.data;
  const parties = { provider: survivorOf(provider), beneficiary: survivorOf(beneficiary) };
  const granted = { grantedOn, ...dayUncertain(grantedOn, viewpoint), round: round ?? null, escrow: escrow ?? null, source, assurance };
  return { known, credit: { id, ...parties, ...granted, ...ledgerOf(known, day) } };
};

/** Who gave and who got it, whenever. */
const partiesOf = ({ state }: { state: Credit }): string[] =>
  state.grants.flatMap(({ data: { provider, beneficiary } }) => [provider, beneficiary]);

const list = route(
  '/v1/credits',
  { rests: onRows(credits), times: true, paged: true, parameters: { beneficiary: Named.optional(), provider: Named.optional() } },
  async (reader, { asked, times, viewpoint, page }) => {
    const beneficiary = await meantBy(reader, asked.beneficiary, viewpoint);
    const provider = await meantBy(reader, asked.provider, viewpoint);
    const day = dayIn(viewpoint, reader.clock);
    const all = await reader.rows.allFull(credits);
    const { survivorOf } = await survivorsAmong(reader, all.flatMap(partiesOf), viewpoint);
    const found = all
      .flatMap(({ id, state }) => shown(id, state, day, viewpoint, survivorOf)?.credit ?? [])
      .filter((one) => beneficiary === undefined || one.beneficiary === beneficiary)
      .filter((one) => provider === undefined || one.provider === provider);
    const head = { ...(beneficiary && { beneficiary }), ...(provider && { provider }), ...times, on: day };
    return listed({ noun: 'credits', columns: COLUMNS, head, ...page(found, ({ id }) => [id]) });
  },
);

const one = route(
  '/v1/credits/{id}',
  { rests: onRows(credits), times: true, paged: false, parameters: {} },
  async (reader, { id, times, viewpoint }) => {
    const day = dayIn(viewpoint, reader.clock);
    const given = await reader.rows.get(credits, id);
    const { survivorOf } = await survivorsAmong(reader, given ? partiesOf(given) : [], viewpoint);
    const show = (state: Credit) => shown(id, state, day, viewpoint, survivorOf);
    const { row, shown: found } = await rowOr404(reader, credits, id, { noun: 'credit', show });
    return told({
      ...found.credit,
      ...times,
      on: day,
      draws: found.known.draws.map(({ data }) => data),
      revocations: found.known.revocations.map(({ data }) => data),
      ...versionOf(row),
    });
  },
);

export const creditRoutes: Route[] = [list, one];
