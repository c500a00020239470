/** Money in, commitments back, worked by hand; and cycles of groups. */
import { describe, expect, it } from 'vitest';
import { commitmentsOf, cyclesOf, flowsOf } from '../../../domain/boards/flows.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { startupOf } from '../../../domain/boards/startup.ts';
import type { Contract } from '../../../domain/compute/contract.ts';
import type { CreditRow } from '../../../domain/compute/credit-ledger.ts';
import { stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { memberOf } from '../../support/domain/directory.ts';
import { told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const contracts = stream<Contract>('contract', 'deal');
const contract = (id: string, ...events: Told[]) => ({ id, plain: contracts.told(...events) });
const directory: Directory = new Map(
  [
    ['alibaba', null],
    ['alibaba-cloud', 'alibaba'],
    ['tencent', null],
    ['moonshot', null],
  ].map(([id, group]) => [id!, { name: id!.toUpperCase(), affiliations: group ? memberOf(group) : [] }]),
);
const round = (id: string, investor: string, amount?: a.Participation['amount'], more: a.Says = {}) =>
  a.reported(id, { participations: [{ investor, ...(amount && { amount }) }], ...more });
const moonshot = (...events: Parameters<typeof told>) => startupOf('moonshot', 1, told(a.registered(), ...events));
const credit = (id: string, provider: string, drawnUsd: number, beneficiary = 'moonshot') => ({
  id,
  plain: { provider, beneficiary, drawnUsd, faceUsd: null, grantedOn: '2024', expiresOn: null, isExpired: false, round: null } as CreditRow,
});
const flows = (startups: ReturnType<typeof moonshot>[], deals: ReturnType<typeof contract>[], credits: ReturnType<typeof credit>[] = []) =>
  flowsOf({ startups, directory, commitments: commitmentsOf(deals), credits });

describe('commitments', () => {
  const ids = (...deals: ReturnType<typeof contract>[]) => commitmentsOf(deals).map((one) => one.contract);

  it('are contracts that bind: no letter of intent, and none that was cancelled', () => {
    const statuses = ['letter-of-intent', 'committed', 'active', 'ended', 'cancelled'] as const;
    expect(ids(...statuses.map((status) => contract(status, c.contracted({ status }))))).toEqual(['active', 'committed', 'ended']);
  });

  it('are as their standing claims resolve: the most trusted word says whether they bind', () => {
    const rumour = c.contracted({ value: a.usd(5e9) }, a.by('bbg', '2024-02-20', 'reported'));
    const denial = c.contracted({ status: 'cancelled' }, a.by('sec', '2024-02-01', 'official'));
    expect(ids(contract('c1', rumour))).toEqual(['c1']);
    expect(ids(contract('c1', rumour, denial))).toEqual([]);
    const value = c.contracted({ value: a.usd(4e9) }, a.by('sec', '2024-02-01', 'official'));
    expect(commitmentsOf([contract('c1', rumour, value)])[0]).toMatchObject({ usd: { low: 4e9, high: 4e9 }, provider: 'alibaba-cloud' });
  });
});

describe('a flow', () => {
  it('is what a group put in, and what is committed back to any of it', () => {
    const startup = moonshot(
      round('r1', 'alibaba', a.usd(8e8)),
      round('r2', 'alibaba-cloud', a.usd(2e8)),
      round('r3', 'tencent', a.usd(1e8)),
    );
    const found = flows([startup], [contract('c1', c.contracted({ value: a.usd(5e8) }))], [credit('g1', 'alibaba', 1e8)]);
    expect(found).toEqual([
      expect.objectContaining({
        ...{ group: 'alibaba', groupName: 'ALIBABA', startup: 'moonshot', startupName: 'MOONSHOT' },
        ...{ moneyInUsd: { low: 1e9, high: 1e9 }, unknownCheques: 0, commitmentsBackUsd: { low: 6e8, high: 6e8 }, unknownContracts: 0 },
        ...{ creditsDrawnUsd: 1e8, ratio: { low: 0.6, high: 0.6 }, rounds: ['r1', 'r2'], credits: ['g1'] },
        contracts: [expect.objectContaining({ contract: 'c1', usd: { low: 5e8, high: 5e8 } })],
      }),
    ]);
  });

  it('has a ratio from the least over the most to the most over the least', () => {
    const startup = moonshot(round('r1', 'alibaba', a.range(2e8, 4e8)));
    const [flow] = flows([startup], [contract('c1', c.contracted({ value: a.range(1e8, 3e8) }))]);
    expect(flow!.ratio).toEqual({ low: 0.25, high: 1.5 });
    expect(flows([startup], [contract('c1', c.contracted({ value: a.usd(1e8, 'at-least') }))])[0]!.ratio).toEqual({
      low: 0.25,
      high: null,
    });
  });

  it('has a ratio from 0 where money in has no bound, and to none where it may be nothing', () => {
    const deal = contract('c1', c.contracted({ value: a.range(1e8, 3e8) }));
    expect(flows([moonshot(round('r1', 'alibaba', a.usd(2e8, 'at-least')))], [deal])[0]!.ratio).toEqual({ low: 0, high: 1.5 });
    expect(flows([moonshot(round('r1', 'alibaba', a.usd(2e8, 'up-to')))], [deal])[0]!.ratio).toEqual({ low: 0.5, high: null });
  });

  it('takes a cheque that nobody states as up to what its round leaves over, and counts it still', () => {
    const deal = contract('c1', c.contracted({ value: a.usd(1e8) }));
    const parts = [{ investor: 'alibaba' }, { investor: 'tencent', amount: a.usd(1e8) }];
    const startup = moonshot(a.reported('r1', { amount: a.usd(5e8), participations: parts }), round('r2', 'alibaba', a.usd(1e8)));
    // 100 million, and 0 to 400 more.
    expect(flows([startup], [deal])[0]).toMatchObject({
      ...{ moneyInUsd: { low: 1e8, high: 5e8 }, unknownCheques: 1, ratio: { low: 0.2, high: 1 }, rounds: ['r1', 'r2'] },
    });
  });

  it('of a group takes no more than the round leaves over, however many members’ cheques nobody states', () => {
    const deal = contract('c1', c.contracted({ value: a.usd(1e8) }));
    const startup = moonshot(
      a.reported('r1', { amount: a.usd(4e8), participations: [{ investor: 'alibaba' }, { investor: 'alibaba-cloud' }] }),
    );
    expect(flows([startup], [deal])[0]).toMatchObject({ moneyInUsd: { low: 0, high: 4e8 }, unknownCheques: 1 });
  });

  it('is without what was converted or paid in shares', () => {
    const notes = { investor: 'alibaba', amount: a.usd(6e8), consideration: [{ kind: 'debt-conversion' as const, amount: a.usd(2e8) }] };
    const startup = moonshot(a.reported('r1', { participations: [notes] }));
    expect(flows([startup], [contract('c1', c.contracted({ value: a.usd(1e8) }))])[0]).toMatchObject({
      ...{ moneyInUsd: { low: 4e8, high: 4e8 }, ratio: { low: 0.25, high: 0.25 } },
    });
  });

  it('is of new money unless told: no loan, no secondary sale', () => {
    const startup = moonshot(
      round('r1', 'alibaba', a.usd(1e8)),
      round('r2', 'alibaba', a.usd(2e8), { roundType: 'debt' }),
      round('r3', 'alibaba', a.usd(4e8), { roundType: 'secondary' }),
      round('r4', 'alibaba', a.usd(8e8), { roundType: 'ipo' }),
    );
    const commitments = commitmentsOf([contract('c1', c.contracted({ value: a.usd(1e8) }))]);
    const of = (...instruments: NonNullable<Parameters<typeof flowsOf>[0]['instruments']>) => {
      const asked = instruments.length > 0 ? { instruments } : {};
      const [flow] = flowsOf({ startups: [startup], directory, commitments, credits: [], ...asked });
      return [flow?.rounds, flow?.moneyInUsd?.low];
    };
    expect(of()).toEqual([['r1', 'r4'], 9e8]);
    expect(of('debt')).toEqual([['r2'], 2e8]);
    expect(of('debt', 'secondary')).toEqual([['r2', 'r3'], 6e8]);
    expect(of('grant')).toEqual([undefined, undefined]);
  });

  it('counts what is unknown, and has no ratio where one side is', () => {
    const dark = moonshot(round('r1', 'alibaba'));
    const priced = contract('c1', c.contracted({ value: a.usd(1e8) }));
    const undisclosed = contract('c2', c.contracted({ value: a.undisclosed }));
    expect(flows([dark], [priced])[0]).toMatchObject({ moneyInUsd: null, unknownCheques: 1, ratio: null });
    const known = moonshot(round('r1', 'alibaba', a.usd(2e8)));
    expect(flows([known], [undisclosed])[0]).toMatchObject({ commitmentsBackUsd: null, unknownContracts: 1, ratio: null });
    expect(flows([known], [priced, undisclosed])[0]).toMatchObject({
      ...{ commitmentsBackUsd: { low: 1e8, high: null }, unknownContracts: 1, ratio: { low: 0.5, high: null } },
    });
  });

  it('is none without money in a counted round, without compute back, or back to another group', () => {
    const deal = contract('c1', c.contracted());
    expect(flows([moonshot(round('r1', 'tencent', a.usd(1)))], [deal])).toEqual([]);
    expect(flows([moonshot(round('r1', 'alibaba', a.usd(1), { status: 'rumoured' }))], [deal])).toEqual([]);
    const startup = moonshot(round('r1', 'alibaba', a.usd(1)));
    expect(flows([startup], [], [credit('g1', 'alibaba', 0)])).toEqual([]);
    expect(flows([startup], [contract('c1', c.contracted({ status: 'letter-of-intent' }))])).toEqual([]);
    expect(flows([startup], [contract('c1', c.contracted({ customer: 'tencent' }))])).toEqual([]);
  });
});

describe('cycles', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const ring: Directory = new Map(names.map((id) => [id, { name: id, affiliations: [] }]));
  /** `money`: investor to startup. `compute`: customer to provider. */
  const cycles = (money: string[], compute: string[], of = ring) => {
    const template = moonshot(round('r1', 'alibaba', a.usd(1)));
    const startups = money.map((edge) => {
      const [investor, id] = edge.split('>') as [string, string];
      const [deal] = template.deals;
      return { ...template, id, deals: [{ ...deal!, parts: [{ ...deal!.parts[0]!, investor }] }] };
    });
    const [one] = commitmentsOf([contract('c1', c.contracted())]);
    const commitments = compute.map((edge) => ({ ...one!, customer: edge.split('>')[0]!, provider: edge.split('>')[1]! }));
    return cyclesOf({ startups, directory: of, commitments, credits: [] }).map((cycle) =>
      cycle.map(({ from, to, by }) => `${from} ${by === 'money-in' ? '$' : '#'} ${to}`),
    );
  };

  it('of two: money in, compute back', () => expect(cycles(['a>b'], ['b>a'])).toEqual([['a $ b', 'b # a']]));

  it('of three and of four, each once and beginning with the first Id, and of five no longer', () => {
    expect(cycles(['b>c'], ['c>a', 'a>b'])).toEqual([['a # b', 'b $ c', 'c # a']]);
    expect(cycles(['c>d', 'a>b'], ['d>a', 'b>c'])).toEqual([['a $ b', 'b # c', 'c $ d', 'd # a']]);
    expect(cycles(['a>b', 'b>c', 'c>d', 'd>e'], ['e>a'])).toEqual([]);
  });

  it('hold both money and compute, and never one group twice', () => {
    expect(cycles(['a>b', 'b>a'], [])).toEqual([]);
    expect(cycles([], ['a>b', 'b>a'])).toEqual([]);
    expect(cycles(['a>b', 'b>c'], ['b>a', 'c>b'])).toEqual([
      ['a $ b', 'b # a'],
      ['b $ c', 'c # b'],
    ]);
  });

  it('run between groups, not within one', () => {
    const grouped = new Map([...ring, ['cloud', { name: 'cloud', affiliations: memberOf('a') }]]);
    expect(cycles(['a>b'], ['b>cloud'], grouped)).toEqual([['a $ b', 'b # a']]);
    expect(cycles(['a>cloud'], ['cloud>a'], grouped)).toEqual([]);
  });
});
