/** Every answer on the shipped facts beside an independent reckoning: plain loops over what was posted. */
import { beforeAll, describe, expect, it } from 'vitest';
import { facts } from '../../../trial/running.ts';
import { each, form, oneIn, sized } from '../../support/long.ts';
import {
  concentrationAgrees,
  dealsAgree,
  holdingsAgree,
  investorsAgree,
  organizationsAgree,
  startupsAgree,
} from '../../support/reckoning/agreement.ts';
import type { When } from '../../support/reckoning/claims.ts';
import type { Json } from '../../support/reckoning/values.ts';
import { instant } from '../../support/system/instant.ts';
import { useSystem } from '../../support/system/use.ts';

/** Who everybody is comes first; what is told of rounds comes in two halves. */
const isRound = ({ type }: Json) => type.startsWith('Round');
const rounds = facts.filter(isRound);
const firstHalf = [...facts.filter((fact) => !isRound(fact)), ...rounds.slice(0, rounds.length / 2)];
const secondHalf = rounds.slice(rounds.length / 2);

const recordedOn = new Date().toISOString().slice(0, 10);
const all = { events: [...firstHalf, ...secondHalf], recordedOn };
const half = { events: firstHalf, recordedOn };

const system = useSystem();
let recordedAt: string;
const get = (path: string) => system.get(path);

const post = async (events: Json[]) => {
  for (let from = 0; from < events.length; from += 1000) {
    expect((await system.post(events.slice(from, from + 1000))).body).toMatchObject({ unchanged: 0, refused: 0 });
  }
};

beforeAll(async () => {
  await post(firstHalf);
  recordedAt = await instant();
  await post(secondHalf);
  await system.idle();
});

const TIMES: When[] = oneIn(sized(13, 3), [
  {},
  ...['2021-12-31', '2023-12-31', '2024-02-01', '2025-03-31', '2026-03-15'].map((asOf) => ({ asOf })),
  ...['2023-07-01', '2024-01-15', '2024-05-13', '2026-01-09', '2026-04-01'].map((knownAt) => ({ knownAt })),
  ...[
    { asOf: '2024-06-30', knownAt: '2024-06-30' },
    { asOf: '2023-12-31', knownAt: '2024-05-13' },
    { asOf: '2026-03-15', knownAt: recordedOn },
  ],
]);
const SCOPES = each(
  2,
  [undefined, 'CN', 'US'].flatMap((country) =>
    [true, false].map((groups) => ({ groups: groups === (country !== 'CN'), ...(country && { country }) })),
  ),
);
const PERIODS = [
  { from: '2024-01-01', groups: true },
  { to: '2023-12-31', groups: false },
  { from: '2023-10-17', to: '2024-02-01', country: 'CN', groups: true },
];
const DEALS = [
  ...[{ country: 'CN' }, { investor: 'alibaba' }, { investor: 'alibaba-cloud' }, { startup: 'openai' }],
  { from: '2024-02-01', to: '2025-03-31' },
  { country: 'US', investor: 'amazon', from: '2025-01-01' },
];

describe.each(TIMES)(`${form}, at %j, the answers agree with a reckoning of the posted facts`, (when) => {
  const asked = { posted: all, when };

  it('on investors, by every metric, with groups and without', async () => {
    for (const scope of SCOPES) await investorsAgree(get, asked, scope);
  });

  it('on how concentrated they are, on every base', async () => {
    for (const scope of SCOPES) await concentrationAgrees(get, asked, scope);
  });

  it('on startups, by every metric', async () => {
    for (const country of [undefined, 'CN', 'US']) await startupsAgree(get, asked, country);
  });

  it('on every startup: its summary, valuations and rounds', () => organizationsAgree(get, asked));
  it('on what every organization holds', () => holdingsAgree(get, asked));
  it('on deals, the newest first', () => dealsAgree(get, asked));
});

describe(`${form}, today`, () => {
  const asked = { posted: all, when: {} };

  it.each(PERIODS)('in %j, investors and their concentration agree', async (scope) => {
    await investorsAgree(get, asked, scope);
    await concentrationAgrees(get, asked, scope);
  });

  it('every organization agrees', () => organizationsAgree(get, asked, 'all'));

  it('deals agree, by each filter and through all pages', async () => {
    for (const wanted of DEALS) await dealsAgree(get, asked, wanted);
    for (const limit of sized([7], [1, 7])) await dealsAgree(get, asked, {}, limit);
  });

  it('holdings in one country agree', () => holdingsAgree(get, asked, 'CN'));
});

describe('recordedAt an instant between two halves', () => {
  it.each(sized([{ asOf: '2023-12-31' }], [{}, { asOf: '2023-12-31' }, { knownAt: '2024-05-13' }]))(
    'and %j, everything agrees with the first half alone',
    async (when) => {
      const asked = { posted: half, when, also: { recordedAt } };
      for (const scope of SCOPES) await investorsAgree(get, asked, scope);
      for (const scope of SCOPES) await concentrationAgrees(get, asked, scope);
      for (const country of [undefined, 'CN', 'US']) await startupsAgree(get, asked, country);
      await organizationsAgree(get, asked);
      await holdingsAgree(get, asked);
      await dealsAgree(get, asked);
    },
  );
});
