/** English. Whatever the dashboard says in words of its own is said here; names, titles and figures are the service's. */

import { counted } from './counted.ts';
import { changes } from './en/changes.ts';
import { citing, download, footer } from './en/citing.ts';
import { claims } from './en/claims.ts';
import { deals } from './en/deals.ts';
import { docs } from './en/docs.ts';
import { home } from './en/home.ts';
import { investor } from './en/investor.ts';
import { keys } from './en/keys.ts';
import { rankings, ranks } from './en/rankings.ts';
import { search } from './en/search.ts';
import { sourced } from './en/sources.ts';
import { startup } from './en/startup.ts';
import { texts } from './en/texts.ts';
import { times } from './en/times.ts';

export const en = {
  docs,
  texts,
  locale: 'en',
  /** Of dates: `19 Feb 2024`. */
  dates: 'en-GB',
  name: 'Dealstream',
  unknown: 'not known',
  undisclosed: 'undisclosed',
  disclosures: {
    approx: (amount: string) => `about ${amount}`,
    'at-least': (amount: string) => `at least ${amount}`,
    'up-to': (amount: string) => `up to ${amount}`,
    estimated: (amount: string) => `an estimated ${amount}`,
    target: (amount: string) => `a target of ${amount}`,
  },
  assurances: {
    official: 'official',
    'company-confirmed': 'confirmed by the company',
    reported: 'reported',
    relayed: 'relayed',
    estimated: 'estimated',
  },
  nav: {
    label: 'Main',
    skip: 'Skip to the page',
    rankings: 'Rankings',
    deals: 'Deals',
    sources: 'Sources',
    changes: 'Changes',
    method: 'Method',
    api: 'API',
    theme: 'Look',
    themes: { auto: 'as the system', light: 'light', dark: 'dark' },
    keys: 'Keys',
  },
  search,
  times,
  states: {
    loading: 'Asking …',
    failed: 'The service cannot be reached.',
    failedHelp: 'What is shown was answered before. It is asked again when you say so.',
    again: 'Try again',
    request: (id: string) => `Request ${id}`,
    refused: 'The service refused',
    nowhere: 'There is no page here',
    nowhereHelp: 'Pages have addresses such as /startups/moonshot, /investors/alibaba and /deals.',
    offline: (at: string | undefined) => (at ? `Not connected: what is shown was answered by ${at}.` : 'Not connected.'),
    empty: 'Nothing is known here.',
    emptyHelp: 'Try a later day, or fewer filters.',
  },
  key: {
    title: 'Dealstream needs a key',
    what: 'A ledger of who put cash, cloud credits and GPUs into which AI company, on whose word: every figure with its sources, for any date and any state of knowledge.',
    how: 'Whoever runs this service gives out keys. On your own machine, npm start prints an address that has one in it.',
    label: 'API key',
    enter: 'Use this key',
    refused: 'The service does not know this key.',
    expired: 'This key has expired.',
    kept: 'It is kept in the memory of this page alone, and gone when you close it.',
  },
  keys,
  claims,
  footer,
  citing,
  download,
  table: {
    numbers: 'The numbers of this figure',
    show: 'Show the numbers',
    legend: 'Marks',
    rows: counted('row', 'rows'),
    more: 'More',
    loadingMore: 'More is asked for …',
    first: (n: number) => `The first ${n.toLocaleString('en')} are shown.`,
    all: (n: number) => (n === 1 ? 'The only one is shown.' : `All ${n.toLocaleString('en')} are shown.`),
    sorted: { ascending: 'lowest first', descending: 'highest first' },
  },
  marks: {
    exact: 'a value that is known',
    interval: 'it lies in this range',
    open: 'at least, or at most: the far end is not known',
    unknown: 'not known',
    alternative: 'another source says otherwise',
    conflict: 'conflict',
    restriction: 'restriction in force',
    partial: 'as wide as its date is imprecise',
    provisional: 'at a rate of an earlier month',
    hoped: 'asked for or capped, not paid',
    exit: 'exit',
    unattributed: 'nobody knows whose',
    whisker: 'from the best rank to the worst that is possible',
    assurance: 'fuller dots are better assured: official, confirmed, reported, relayed, estimated',
    cash: 'cash',
    credits: 'compute credits',
    maybe: 'may be compute credits',
    rest: 'nobody says whether cash or credits',
    up: 'up',
    down: 'down',
    unclear: 'unclear',
  },
  home,
  rankings,
  ranks,
  investor,
  startup,
  deals,
  sourced,
  changes,
};
