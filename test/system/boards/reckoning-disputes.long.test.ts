/** Every answer beside the independent reckoning where sources contradict each other, correct themselves, or are withdrawn. */
import { describe, it } from 'vitest';
import { facts } from '../../../trial/running.ts';
import {
  concentrationAgrees,
  dealsAgree,
  holdingsAgree,
  investorsAgree,
  organizationsAgree,
  startupsAgree,
} from '../../support/reckoning/agreement.ts';
import type { When } from '../../support/reckoning/claims.ts';
import { contradictions } from '../../support/reckoning/contradictions.ts';
import { useSystem } from '../../support/system/use.ts';

const events = [...facts, ...contradictions];
const recordedOn = new Date().toISOString().slice(0, 10);
const posted = { events, recordedOn };

const system = useSystem({ holding: 'facts', and: contradictions });
const get = (path: string) => system.get(path);

const TIMES: When[] = [
  {},
  ...['2025-02-28', '2026-04-15'].map((asOf) => ({ asOf })),
  ...['2023-12-15', '2024-03-15', '2025-04-15', '2025-05-31', '2025-08-01', '2026-01-05', recordedOn].map((knownAt) => ({ knownAt })),
  { asOf: '2025-12-31', knownAt: '2026-02-11' },
];

describe.each(TIMES)(`at %j, the answers agree with a reckoning of contradictory claims`, (when) => {
  const asked = { posted, when };

  it('on investors and how stable their ranks are', async () => {
    for (const groups of [true, false]) {
      for (const country of [undefined, 'CN']) await investorsAgree(get, asked, { groups, ...(country && { country }) });
    }
  });

  it('on concentration', () => concentrationAgrees(get, asked, { groups: true, country: 'CN' }));
  it('on startups', () => startupsAgree(get, asked));
  it('on every startup: its summary, valuations and rounds', () => organizationsAgree(get, asked));
  it('on what every organization holds', () => holdingsAgree(get, asked));
  it('on deals', () => dealsAgree(get, asked));
});
