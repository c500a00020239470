/** How knowledge of an organization came about: `GET /v1/organizations/{id}/history`. */
import { firstSaid, stopsOf } from '../../../domain/organization/history.ts';
import { rounds as roundView } from '../../../domain/views.ts';
import { Flag } from '../../http/parameters.ts';
import { DAYS, daysIn } from '../answering/days.ts';
import { listed } from '../answering/reply.ts';
import { onRows } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { registeredRow } from '../world/registered.ts';

const STOP = ['knownOn', 'changes'];
const FIRST = ['field', 'value', 'knownOn', 'assurance'];

const history = route(
  '/v1/organizations/{id}/history',
  {
    rests: onRows(roundView),
    times: true,
    paged: true,
    parameters: { first: Flag.default(false).describe('Of every figure only what was said of it first, by field.'), ...DAYS },
  },
  async (reader, { event, id, asked: { first, order }, times, viewpoint, page }) => {
    const { row } = await registeredRow(reader, event, roundView, id, viewpoint);
    const head = { organization: id, ...times, ...(first && { first }) };
    if (first) return listed({ noun: 'changes', columns: FIRST, head, ...page(firstSaid(row.state, viewpoint), ({ field }) => [field]) });
    const { ordered, key, compare } = daysIn(order, stopsOf(row.state, viewpoint));
    return listed({ noun: 'changes', columns: STOP, head, ...page(ordered, key, compare) });
  },
);

export const historyRoutes: Route[] = [history];
