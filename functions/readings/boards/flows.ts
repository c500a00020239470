/** Money in and commitments back: `GET /v1/flows?organization=`. */

import { commitmentsOf, cyclesOf, flowsOf } from '../../../domain/boards/flows.ts';
import { FLOWS, type FlowBoard, flows as flowBoards } from '../../../domain/boards/roll-up.ts';
import { creditAt, creditRow } from '../../../domain/compute/credit-ledger.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { contracts as contractView, credits as creditView } from '../../../domain/views.ts';
import { Id } from '../../../events/values.ts';
import { pageOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { after, isNow, paging, viewpoint, viewpointOf } from '../../http/parameters.ts';
import { waitFor } from '../../http/waiting.ts';
import { boardNow } from '../world/boards.ts';
import { dayIn } from '../world/compute.ts';
import { type Reader, type Reading, type Route, route } from '../world/reader.ts';
import { registeredOr404 } from '../world/registered.ts';
import { boardApplied, worldAt } from '../world/world.ts';

const COLUMNS = [
  ...['group', 'groupName', 'startup', 'startupName', 'moneyInUsd.low', 'moneyInUsd.high', 'unknownCheques'],
  ...[
    'commitmentsBackUsd.low',
    'commitmentsBackUsd.high',
    'unknownContracts',
    'creditsDrawnUsd',
    'ratio.low',
    'ratio.high',
    'rounds',
    'contracts',
  ],
];

const NOTE =
  'Known sums only. Money in: the group’s own cheques in counted rounds of the startup. Commitments back: contracts for compute between the startup and the same group that ' +
  'are committed, active or ended, and credits of the group that the startup drew. A letter of intent is none. Cycles follow money put in and commitments made.';

const computed = async (reader: Reader, at: Viewpoint): Promise<FlowBoard> => {
  const [{ startups, directory }, contracts, credits] = await Promise.all([
    worldAt(reader, at),
    reader.rows.all(contractView),
    reader.rows.allFull(creditView),
  ]);
  const day = dayIn(at, reader.clock);
  const drawn = credits.map(({ id, state }) => {
    const credit = creditAt(state, day, at);
    return { id, plain: credit && creditRow(credit) };
  });
  const parts = { startups, directory, commitments: commitmentsOf(contracts, at), credits: drawn };
  return { flows: flowsOf(parts), cycles: cyclesOf(parts) };
};

const LIST = { organization: Id.optional(), ...viewpoint, ...paging, ...after };
const list: Reading<typeof LIST> =
  (reader) =>
  async (event, { organization, limit, cursor, after: version, ...times }) => {
    await waitFor(version, boardApplied(reader, flowBoards), reader.clock);
    if (organization) await registeredOr404(reader, event, organization);
    const at = viewpointOf(times);
    const board = isNow(at) ? (await boardNow(reader, flowBoards, FLOWS)).board : await computed(reader, at);
    const { flows = [], cycles = [] } = board ?? {};
    const found = flows.filter(
      ({ group, startup, contracts }) =>
        organization === undefined || [group, startup, ...contracts.map(({ provider }) => provider)].includes(organization),
    );
    const within = cycles.filter((cycle) => organization === undefined || cycle.some(({ from }) => from === organization));
    const head = { ...(organization && { organization }), ...times, note: NOTE };
    const page = pageOf(event, found, ({ group, startup }) => [group, startup], { limit, cursor });
    return listing(event, { noun: 'flows', columns: COLUMNS, head, ...page, tail: { cycles: within } });
  };

export const flowRoutes: Route[] = [route('/v1/flows', LIST, list)];
