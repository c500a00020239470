/** Lines to paste into a shell: post a claim, read a timeline, read a ranking. Nothing that is made up is left in the ledger. */
import { listOf, textOf, within } from './data.ts';
import { shippedFacts } from './facts.ts';

/** What a newspaper might say of a startup of the facts: to be rehearsed alone. */
const RUMOUR = {
  type: 'ValuationReported',
  subject: 'moonshot',
  data: {
    mark: 'example-tender',
    asOf: '2026-06',
    kind: 'tender',
    valuation: { amount: { currency: 'USD', disclosure: 'approx', value: 30_000_000_000 }, basis: 'transaction' },
    source: { id: 'example-press', publisher: 'Example Press', url: 'https://example.com/tender', publishedOn: '2026-06-15' },
    assurance: 'reported',
  },
};

/** The beginning of the id of a fact to begin with: a round whose startup and investors are then registered before it. */
const FIRST_ROUND = 'RoundReported/moonshot/moonshot-02/';

/** A round of the facts behind the organizations that it names, as they are shipped: whoever loads the facts later has these already. Throws when there is none. */
const beginning = (): unknown[] => {
  const facts = shippedFacts();
  const round = facts.find((fact) => textOf(within(fact, 'id'))?.startsWith(FIRST_ROUND));
  if (!round) throw new Error(`data/facts has no ${FIRST_ROUND}…`);
  const investors = listOf(within(round, 'data', 'participations')).map((one) => within(one, 'investor'));
  const named = new Set([within(round, 'subject'), ...investors]);
  return [...facts.filter((fact) => within(fact, 'type') === 'OrganizationRegistered' && named.has(within(fact, 'subject'))), round];
};

/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Three `curl` lines for a system at `url`. The first one says what a rumour would change, and records nothing; without facts it posts a few of them. */
export const examples = (url: string, key: string, empty: boolean): string[] => {
  const authorization = `-H 'authorization: Bearer ${key}'`;
  const [body, query] = empty ? [beginning(), ''] : [RUMOUR, '?dryRun=true'];
  return [
    `curl -s ${authorization} -H 'content-type: application/json' -d ${quoted(JSON.stringify(body))} ${quoted(`${url}/v1/events${query}`)}`,
    `curl -s ${authorization} ${url}/v1/organizations/moonshot/valuations`,
    `curl -s ${authorization} '${url}/v1/rankings/investors?metric=startups&country=CN&limit=5'`,
  ];
};
