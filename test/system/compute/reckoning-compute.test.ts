/** Every answer about compute beside an independent reckoning: plain loops over the shipped facts, and then over upheavals posted after them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { facts } from '../../../trial/running.ts';
import { each, form, oneIn, sized } from '../../support/long.ts';
import { clustersAgree, creditsAgree, flowsAgree, providersAgree, restrictionsAgree } from '../../support/reckoning/agreement-compute.ts';
import type { When } from '../../support/reckoning/claims.ts';
import { upheavals } from '../../support/reckoning/upheavals.ts';
import type { Json } from '../../support/reckoning/values.ts';
import { instant } from '../../support/system/instant.ts';
import { useSystem } from '../../support/system/use.ts';

const recordedOn = new Date().toISOString().slice(0, 10);
const system = useSystem({ holding: 'facts' });
const get = (path: string) => system.get(path);

const post = async (events: Json[]) => {
  for (let from = 0; from < events.length; from += 1000) {
    const { body } = await system.post(events.slice(from, from + 1000));
    expect(body.results.filter(({ status }: Json) => status !== 'appended')).toEqual([]);
  }
  await system.idle();
};

const agreeAt = (posted: { events: Json[]; recordedOn: string }, when: When, also: () => Record<string, string> = () => ({})) => {
  const asked = {
    ...{ posted, when },
    get also() {
      return also();
    },
  };
  it('on clusters and what they fall under', () => clustersAgree(get, asked));
  it('on providers, their concentration, and startups by GPUs', () => providersAgree(get, asked));
  it('on credits', () => creditsAgree(get, asked));
  it('on flows and cycles', () => flowsAgree(get, asked));
  it('on restrictions and whom they touch', () => restrictionsAgree(get, asked));
};

const TIMES: When[] = oneIn(sized(11, 2), [
  {},
  ...['2022-12-31', '2023-11-15', '2025-03-01', '2025-08-01', '2026-06-15'].map((asOf) => ({ asOf })),
  ...['2024-05-13', '2025-12-31', '2026-06-03', recordedOn].map((knownAt) => ({ knownAt })),
  ...[
    { asOf: '2025-05-01', knownAt: '2025-12-31' },
    { asOf: '2025-10-01', knownAt: '2026-08-01' },
  ],
]);

describe.each(TIMES)(`${form}, at %j, the answers agree with a reckoning of the posted facts`, (when) => {
  agreeAt({ events: facts, recordedOn }, when);
});

const LATER: When[] = oneIn(sized(14, 2), [
  {},
  ...['2024-08-29', '2024-08-30', '2025-03-01', '2025-03-02', '2025-11-30', '2026-04-15'].map((asOf) => ({ asOf })),
  ...['2024-04-15', '2025-06-30', '2026-01-04', '2026-02-28', recordedOn].map((knownAt) => ({ knownAt })),
  ...[
    { asOf: '2025-10-01', knownAt: '2025-12-31' },
    { asOf: '2026-03-15', knownAt: '2026-08-02' },
    { asOf: '2024-09-01', knownAt: recordedOn },
  ],
]);

describe('after upheavals', () => {
  let recordedAt: string;
  beforeAll(async () => {
    recordedAt = await instant();
    await post(upheavals);
  });

  describe.each(LATER)(`${form}, at %j, the answers agree with a reckoning of all that was posted`, (when) => {
    agreeAt({ events: [...facts, ...upheavals], recordedOn }, when);
  });

  describe.each(each(3, [{ asOf: '2026-06-15' }, {}, { knownAt: recordedOn }] as When[]))(
    `${form}, at %j, but as it was recorded before them`,
    (when) => {
      agreeAt({ events: facts, recordedOn }, when, () => ({ recordedAt }));
    },
  );
});
