/** Arbitrary histories of one organization, as its decider let them happen. */
import fc from 'fast-check';
import { decide, evolve, initial, type Organization } from '../../../domain/organization/organization.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { ASSURANCES } from '../../../events/values.ts';
import { ID, world } from './given.ts';
import * as a from './samples.ts';

export type History = Recorded<OrganizationEvent>[];

const Round = fc.constantFrom('r1', 'r2', 'constructor');
const Mark = fc.constantFrom('m1', 'valueof');
const SourceId = fc.constantFrom('bbg', 'ft', 'wsj');
/** Days of months whose rates are known. */
const On = fc.constantFrom('2024', '2024-Q1', '2024-Q2', '2024-01', '2024-01-15', '2024-02', '2024-02-19', '2024-05', '2024-05-31');
const Amount = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('USD', 'CNY'),
      fc.integer({ min: 0, max: 3e11 }),
      fc.constantFrom('exact', 'approx', 'estimated', 'at-least', 'up-to'),
    )
    .map(([currency, cents, disclosure]) => a.money(currency, cents / 100, disclosure as 'exact')),
  fc.constant(a.undisclosed),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const withoutGaps = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));

/** `dated`: whether sources and withdrawals may say when the world could know. */
const eventOf = (dated: boolean): fc.Arbitrary<OrganizationEvent> => {
  const knownOn = dated ? maybe(On) : fc.constant(undefined);
  const Who = fc
    .tuple(SourceId, knownOn, fc.constantFrom(...ASSURANCES))
    .map(([id, publishedOn, assurance]) => a.by(id, publishedOn, assurance));
  const Says = fc.record({
    label: maybe(fc.constantFrom('A', 'B')),
    status: maybe(fc.constantFrom('closed', 'committed', 'rumoured')),
    announcedOn: maybe(On),
    amount: maybe(Amount),
    valuation: maybe(fc.record({ amount: Amount, basis: fc.constantFrom('pre', 'post', 'target') })),
    countsTowardTotal: maybe(fc.boolean()),
    participations: maybe(
      fc.uniqueArray(
        fc.record({ investor: fc.constantFrom('alibaba', 'tencent', 'constructor'), lead: fc.option(fc.boolean()), amount: maybe(Amount) }),
        { selector: ({ investor }) => investor, maxLength: 3 },
      ),
    ),
  });
  const Why = fc.record({ knownOn });
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.tuple(Round, Says, Who).map(([round, says, who]) => a.reported(round, withoutGaps(says) as a.Says, who)) },
      { weight: 4, arbitrary: fc.tuple(Round, Says, Who).map(([round, says, who]) => a.claimed(round, withoutGaps(says) as a.Says, who)) },
      { weight: 2, arbitrary: fc.tuple(Mark, On, Amount, Who).map(([mark, on, amount, who]) => a.marked(mark, on, amount, who)) },
      { weight: 2, arbitrary: fc.tuple(Round, SourceId, Why).map(([round, source, why]) => a.withdrawn(round, source, why)) },
      { weight: 1, arbitrary: fc.tuple(Mark, SourceId, Why).map(([mark, source, why]) => a.unmarked(mark, source, why)) },
      { weight: 1, arbitrary: fc.tuple(Round, maybe(Round), Why).map(([round, by, why]) => a.superseded(round, { by, ...why })) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(a.registered(), a.registered({ country: 'CN' }), a.aliased('Kimi'), a.affiliated('alibaba')),
      },
    )
    .map(withoutGaps);
};

export const fold = (history: History): Organization => history.reduce(evolve, initial);

const NOON = Date.parse('2024-06-10T12:00:00Z');
const HOURS = 3_600_000;

/** What is accepted of arbitrary events, recorded up to ten days apart. */
export const histories = ({ dated = true } = {}): fc.Arbitrary<History> =>
  fc.array(fc.tuple(eventOf(dated), fc.integer({ min: 0, max: 240 })), { minLength: 1, maxLength: 25, size: 'max' }).map((posted) => {
    let [state, at] = [initial, NOON];
    const history: History = [];
    for (const [event, hours] of [[a.registered(), 0] as const, ...posted]) {
      at += hours * HOURS;
      const decision = decide(ID, event, state, world);
      for (const accepted of 'accepted' in decision ? decision.accepted : []) {
        const recorded = { ...accepted, at, v: history.length + 1 };
        history.push(recorded);
        state = evolve(state, recorded);
      }
    }
    return history;
  });
