/** Money in and commitments back: `GET /v1/flows?organization=`. */

import { commitmentsOf, cyclesOf, type Flow, flowsOf } from '../../../domain/boards/flows.ts';
import { FLOWS, type FlowBoard, flows as flowBoards } from '../../../domain/boards/roll-up.ts';
import { creditAt, rowOf } from '../../../domain/compute/credit-ledger.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { chosen, type InstrumentChoice } from '../../../domain/rounds/instrument.ts';
import { contracts as contractView, credits as creditView } from '../../../domain/views.ts';
import { isNow, Named } from '../../http/parameters.ts';
import { listed } from '../answering/reply.ts';
import { onBoards } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { boardNow } from '../world/boards.ts';
import { dayIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy } from '../world/registered.ts';
import { INSTRUMENT } from '../world/scope.ts';
import { worldAt } from '../world/world.ts';
import { type Organizations, organizationsOf, sourcesOfRounds } from './behind.ts';

const COLUMNS = [
  'group',
  'groupName',
  'startup',
  'startupName',
  'moneyInUsd.low',
  'moneyInUsd.high',
  'unknownCheques',
  'commitmentsBackUsd.low',
  'commitmentsBackUsd.high',
  'unknownContracts',
  'creditsDrawnUsd',
  'ratio.low',
  'ratio.high',
  'rounds',
  'contracts',
  'provisional',
];

const NOTE =
  'Money in: the group’s own cheques in counted rounds of the startup, one that nobody states being up to what its round leaves over. Commitments back: contracts for compute between the startup and the same group that ' +
  'are committed, active or ended, and credits of the group that the startup drew. A letter of intent is none. Cycles follow money put in and commitments made.';

const computed = async (reader: Reader, viewpoint: Viewpoint, instrument: InstrumentChoice): Promise<FlowBoard> => {
  const [{ startups, directory }, contracts, credits] = await Promise.all([
    worldAt(reader, viewpoint),
    reader.rows.all(contractView),
    reader.rows.allFull(creditView),
  ]);
  const day = dayIn(viewpoint, reader.clock);
  const drawn = credits.map(({ id, state }) => {
    const credit = creditAt(state, day, viewpoint);
    return { id, plain: credit && rowOf(credit) };
  });
  const parts = { startups, directory, commitments: commitmentsOf(contracts, viewpoint), credits: drawn, instruments: chosen(instrument) };
  return { flows: flowsOf(parts), cycles: cyclesOf(parts) };
};

const NOBODY: Organizations = new Map();
const startupOf = ({ startup }: Flow): string => startup;

const list = route(
  '/v1/flows',
  { rests: onBoards(flowBoards), times: true, paged: true, parameters: { organization: Named.optional(), instrument: INSTRUMENT } },
  async (reader, { asked, asRows, times, viewpoint, page }) => {
    const organization = await meantBy(reader, asked.organization, viewpoint);
    const isKept = isNow(viewpoint) && asked.instrument === 'new-money';
    const board = isKept ? (await boardNow(reader, flowBoards, FLOWS)).board : await computed(reader, viewpoint, asked.instrument);
    const { flows = [], cycles = [] } = board ?? {};
    const found = flows.filter(
      ({ group, startup, contracts }) =>
        organization === undefined || [group, startup, ...contracts.map(({ provider }) => provider)].includes(organization),
    );
    const within = cycles.filter((cycle) => organization === undefined || cycle.some(({ from }) => from === organization));
    const head = { ...(organization && { organization }), instrument: asked.instrument, ...times, note: NOTE };
    const flowsPage = page(found, ({ group, startup }) => [group, startup]);
    const organizations = asRows ? await organizationsOf(reader, flowsPage.page.map(startupOf), viewpoint) : NOBODY;
    const rows = flowsPage.page.map((flow) => ({
      ...flow,
      sources: sourcesOfRounds(organizations.get(flow.startup), flow.rounds, viewpoint),
    }));
    return listed({ noun: 'flows', columns: COLUMNS, head, ...flowsPage, tail: { cycles: within }, rows });
  },
);

export const flowRoutes: Route[] = [list];
