/** What the page of an investor says. */

import { counted } from '../counted.ts';
import { labels } from '../labels.ts';

const startups = counted('startup', 'startups');
const rounds = counted('round', 'rounds');

export const investor = {
  /** What is known, stated, unknown. */
  known: (money: string, known: number, of: number) =>
    known === 0
      ? `What it paid in is known of none of ${rounds(of)}.`
      : known === of
        ? `Known: ${money}, in all of ${rounds(of)}.`
        : `Known: ${money}, in ${known.toLocaleString('en')} of ${rounds(of)}.`,
  stated: (n: number, of: number) =>
    n === 0 ? `No stake is stated.` : `Stated: its stake in ${n.toLocaleString('en')} of ${startups(of)}.`,
  unknown: (cheques: number, stakes: number) =>
    cheques + stakes === 0
      ? 'Nothing of this is unknown.'
      : `Unknown: ${[cheques > 0 ? counted('cheque', 'cheques')(cheques) : '', stakes > 0 ? `the stake in ${startups(stakes)}` : ''].filter(Boolean).join(', and ')}.`,
  nothing: 'It is known to hold nothing.',
  nothingHelp: 'Its startups, where it has any, are listed once a round names it. Try a later day, or fewer filters.',
  members: 'With the members of its group:',
  member: (holder: string) => `A member of ${holder}, whose whole group is shown.`,
  more: 'All that is known of the organization',
  /** The sentence of controls. */
  controls: 'How it is looked at',
  holdings: 'Holdings',
  in: 'in',
  working: 'working on',
  valued: 'stakes and NAV',
  weighed: 'weights by',
  compared: 'beside',
  scenario: 'Scenario',
  weight: 'Weights',
  compare: 'Compare with',
  nobody: 'nobody else',
  scenarios: labels({
    interval: 'as far as claims allow',
    undiluted: 'undiluted',
    'diluted-by-known-rounds': 'diluted by known rounds',
  }),
  /** Of the interval, which assumes nothing; the service says it of the others. */
  assumption:
    'From the least to the most that the claims allow: a round that does not say by how much it diluted may have diluted it to nothing.',
  assumes: 'Assumption',
  weights: labels({ nav: 'NAV', cost: 'known money', equal: 'equal parts' }),
  startup: 'Startup',
  rounds: 'Rounds',
  led: (n: number) => `led ${n.toLocaleString('en')}`,
  money: 'Known money',
  paid: 'Cash, credits',
  stake: 'Stake',
  worth: 'Startup’s value',
  nav: 'NAV',
  weightOf: 'Weight',
  cash: 'Cash',
  credits: 'Credits',
  rest: 'Cash or credits: nobody says',
  cheques: 'Cheques not known',
  convertible: 'Convertibles, not yet a stake',
  exited: (how: string, on: string) => `${how.replaceAll('-', ' ')}, ${on}`,
  ended: 'no NAV: it ended',
  soldOn: 'Sold',
  statedOn: 'Stake stated',
  shareOfPrice: 'Share of the price',
  proceeds: 'Proceeds',
  basis: labels({ stated: 'as stated', cheques: 'reckoned from cheques' }),
  pricedOn: 'Priced on',
  daysAgo: (n: number) => `${n.toLocaleString('en')} days before the day looked at`,
  valueBasis: 'Basis of the value',
  headline: 'Headline value times stake, as if all shares were equal: no fair value.',
  totals: 'All it holds',
  total: {
    money: 'Known money',
    nav: 'NAV',
    credits: 'Compute credits',
    cash: 'Cash',
    price: 'Share of prices at exits',
    proceeds: 'Proceeds',
  },
  coverage: {
    title: 'How much of it is known',
    cheques: 'Cheques known',
    stakes: 'Stakes bounded',
    stated: 'Stakes stated',
    values: 'Startups valued',
    navs: 'NAVs bounded',
    atLeast: 'NAV above nothing',
    atMost: 'NAV with an upper end',
    of: (n: number, of: number) => `${n.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  },
  behind: {
    step: 'What happened',
    did: 'It did',
    after: 'Stake then',
    round: 'Round',
    cheque: 'Cheque',
    dids: labels({
      stated: 'stated',
      bought: 'bought',
      diluted: 'diluted',
      'bought-and-diluted': 'bought and diluted',
    }),
    input: (did: string, percent: string) => `${did} ${percent}`,
    leaves: (factor: string) => `left ${factor} of it`,
    without: 'not taken into account: it says too little',
    statement: 'Statement of the stake',
    holder: 'Holder',
    holds: 'Holds',
    startup: 'Startup',
    adds: 'Adds',
    soFar: 'So far',
    both: 'Weight with each',
    noEnd: 'No upper end, where a part has none.',
    weight: labels({
      nav: 'The least it weighs when all others are at their highest, and the most when they are at their lowest.',
      cost: 'Its known money, of all that is known.',
      equal: 'One part of as many as there are startups.',
    }),
    chequesKnown: 'Known in this many rounds',
  },
  overlap: {
    title: (a: string, b: string) => `${a} beside ${b}`,
    share: (n: number, a: number, b: number) => `Both hold ${startups(n)}, of ${a.toLocaleString('en')} and ${b.toLocaleString('en')}.`,
    none: 'They hold no startup together.',
    jaccard: 'Of all that either holds',
    equal: 'Overlap, every startup weighing the same',
    cost: 'Overlap by known money',
    costUnknown: 'not known: no startup of both has known money on both sides',
    holdsNot: 'holds nothing',
    partly: 'Only what is listed of either is compared.',
    both: 'both',
    one: 'one of them',
    holders: 'Held by',
    together: 'By both, so far',
  },
};
