/** Lines to paste into a shell: post a deal, read a timeline, read a ranking. */

const source = {
  id: 'example-press',
  publisher: 'Example Press',
  url: 'https://example.com/round',
  publishedOn: '2026-01-15',
};
const EVENTS = [
  { type: 'OrganizationRegistered', subject: 'example-ai', data: { name: 'Example AI', kind: 'startup', foundedOn: '2025-02' } },
  { type: 'OrganizationRegistered', subject: 'example-cloud', data: { name: 'Example Cloud', kind: 'cloud-provider' } },
  {
    type: 'RoundReported',
    subject: 'example-ai',
    data: {
      round: 'example-ai-a',
      roundType: 'series-a',
      status: 'closed',
      announcedOn: '2026-01',
      amount: { currency: 'USD', disclosure: 'exact', value: 200_000_000 },
      valuation: { amount: { currency: 'USD', disclosure: 'approx', value: 1_200_000_000 }, basis: 'post' },
      participations: [{ investor: 'example-cloud', lead: true, consideration: [{ kind: 'compute-credit', share: { low: 0.5 } }] }],
      source,
      assurance: 'reported',
    },
  },
];

/** Three `curl` lines for a system at `url`. Without facts they read what the first one posts. */
export const examples = (url: string, key: string, empty: boolean): string[] => {
  const authorization = `-H 'authorization: Bearer ${key}'`;
  const startup = empty ? 'example-ai' : 'moonshot';
  return [
    `curl -s ${authorization} -H 'content-type: application/json' -d '${JSON.stringify(EVENTS)}' ${url}/v1/events`,
    `curl -s ${authorization} ${url}/v1/organizations/${startup}/valuations`,
    `curl -s ${authorization} '${url}/v1/rankings/investors?metric=startups${empty ? '' : '&country=CN'}&limit=5'`,
  ];
};
