/** Readings of credits: `GET /v1/credits`, `GET /v1/credits/{id}`. */
import type { Credit } from '../../../domain/compute/credit.ts';
import { creditAt, ledgerOf } from '../../../domain/compute/credit-ledger.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { credits } from '../../../domain/views.ts';
import { Id } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { listing } from '../../http/list.ts';
import { dayIn } from '../world/compute.ts';
import { registeredOr404 } from '../world/registered.ts';
import { onRows } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { rowOr404, versionOf } from '../world/row.ts';

const COLUMNS = [
  'id',
  'provider',
  'beneficiary',
  'grantedOn',
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
  'expiresOn',
  'lapsesUsd.provisional',
];

/** One credit on a day, and what was known of it then; null before it was granted. */
const shown = (id: string, state: Credit, day: string, viewpoint: Viewpoint) => {
  const known = creditAt(state, day, viewpoint);
  if (!known) return null;
  const { provider, beneficiary, grantedOn, round, escrow, source, assurance } = known.granted.data;
  const head = { id, provider, beneficiary, grantedOn, round: round ?? null, escrow: escrow ?? null, source, assurance };
  return { known, credit: { ...head, ...ledgerOf(known, day) } };
};

const list = route(
  '/v1/credits',
  { rests: onRows(credits), times: true, paged: true, parameters: { beneficiary: Id.optional(), provider: Id.optional() } },
  async (reader, { event, asked: { beneficiary, provider }, times, viewpoint, page }) => {
    if (beneficiary) await registeredOr404(reader, event, beneficiary, 'beneficiary');
    if (provider) await registeredOr404(reader, event, provider, 'provider');
    const day = dayIn(viewpoint, reader.clock);
    const found = (await reader.rows.allFull(credits))
      .flatMap(({ id, state }) => shown(id, state, day, viewpoint)?.credit ?? [])
      .filter((one) => beneficiary === undefined || one.beneficiary === beneficiary)
      .filter((one) => provider === undefined || one.provider === provider);
    const head = { ...(beneficiary && { beneficiary }), ...(provider && { provider }), ...times, on: day };
    return listing(event, { noun: 'credits', columns: COLUMNS, head, ...page(found, ({ id }) => [id]) });
  },
);

const one = route(
  '/v1/credits/{id}',
  { rests: onRows(credits), times: true, paged: false, parameters: {} },
  async (reader, { event, id, times, viewpoint }) => {
    const day = dayIn(viewpoint, reader.clock);
    const show = (state: Credit) => shown(id, state, day, viewpoint);
    const { row, shown: found } = await rowOr404(reader, credits, id, { noun: 'credit', show });
    return reading(event, {
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
