/** What the domain answers of a world. */
import { concentrationOf } from '../../../../domain/boards/concentration.ts';
import { commitmentsOf, flowsOf } from '../../../../domain/boards/flows.ts';
import { contenders, INVESTOR_METRICS, type InvestorMetric, measure } from '../../../../domain/boards/investor-rankings.ts';
import { rank } from '../../../../domain/boards/ranking.ts';
import { type Directory, holderOf, startupOf } from '../../../../domain/boards/startup.ts';
import { measureStartups, orderOf, STARTUP_METRICS, startupContenders } from '../../../../domain/boards/startup-rankings.ts';
import { sum } from '../../../../domain/kernel/money.ts';
import { summaryOf } from '../../../../domain/organization/summary.ts';
import { holdingOf } from '../../../../domain/portfolio/holdings.ts';
import { portfolioOf } from '../../../../domain/portfolio/portfolio.ts';
import { chosen, type InstrumentChoice } from '../../../../domain/rounds/instrument.ts';
import { timelineOf } from '../../../../domain/valuations/timeline.ts';
import { INVESTORS } from './drawn.ts';
import { contractIn, type Drawn, organizationOf } from './world.ts';

const DAY = '2026-11-15';
export const CHOICES: InstrumentChoice[] = ['new-money', 'all'];

const directoryOf = ({ plain }: Drawn): Directory =>
  new Map(
    [...INVESTORS, ...plain.startups.map(({ id }) => id)].map((id) => {
      const own = plain.groups[id];
      return [id, { name: id, affiliations: own ? [{ ...own, until: null, source: null, at: 0 }] : [] }];
    }),
  );

/** Of one choice of instruments, of groups or of each investor. */
const boardOf = (startups: ReturnType<typeof startupOf>[], directory: Directory, instrument: InstrumentChoice, groups: boolean) => {
  const board = measure(startups, directory, { groups, instrument });
  const { measured, totals } = board;
  const holders = measured.map(({ id, name, metrics }) => ({ id, name, value: metrics.knownUsd }));
  const residual = sum([totals.totalUsd, -totals.knownUsd]);
  return {
    ...{ instrument, groups, measured, totals },
    entries: new Map(INVESTOR_METRICS.map((metric: InvestorMetric) => [metric, rank(contenders(board, metric))])),
    concentration: concentrationOf(holders, { residual, atMost: totals.atMostUsd, hasUnknown: totals.rounds > 0 }),
  };
};

export const answersTo = (drawn: Drawn) => {
  const organizations = new Map(Object.entries(drawn.events).map(([id, events]) => [id, organizationOf(id, events)]));
  const directory = directoryOf(drawn);
  const startups = [...organizations].map(([id, organization]) => startupOf(id, 1, organization));
  const commitments = commitmentsOf(Object.entries(drawn.contracts).map(([id, event]) => ({ id, plain: contractIn(id, event) })));
  const credits = drawn.plain.credits.map(({ id, on, startup, provider, drawnUsd }) => ({
    id,
    plain: { provider, beneficiary: startup, grantedOn: on, round: null, drawnUsd },
  }));
  const measured = measureStartups({ startups, directory, held: new Map() }, {});
  const groups = Map.groupBy(INVESTORS, (id) => holderOf(id, directory, DAY));
  return {
    startups: new Map(
      [...organizations].map(([id, organization]) => {
        const { rounds, marks } = organization;
        const founded = drawn.plain.startups.find((one) => one.id === id)?.foundedOn ?? undefined;
        const timeline = timelineOf(rounds, marks, { ...(founded && { foundedOn: founded }), exits: [] });
        return [id, { summary: summaryOf(organization), timeline, deals: startups.find((one) => one.id === id)!.deals }];
      }),
    ),
    boards: CHOICES.flatMap((choice) => [true, false].map((each) => boardOf(startups, directory, choice, each))),
    flows: CHOICES.map((choice) => ({
      choice,
      flows: flowsOf({ startups, directory, commitments, credits, instruments: chosen(choice) }),
    })),
    portfolios: [...groups].map(([group, members]) => {
      const holdings = [...organizations].flatMap(
        ([id, organization]) => holdingOf(id, organization, { members: new Set(members), day: DAY }) ?? [],
      );
      return { group, members, ...portfolioOf(holdings) };
    }),
    ranked: new Map(STARTUP_METRICS.map((metric) => [metric, rank(startupContenders(measured, metric, DAY), { order: orderOf(metric) })])),
    stepped: new Map(startups.map(({ id, stepUp }) => [id, stepUp])),
  };
};
export type Answers = ReturnType<typeof answersTo>;
export type OfStartup = Answers['startups'] extends Map<string, infer One> ? One : never;
