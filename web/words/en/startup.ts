/** What the page of a startup says. */
import { labels } from '../labels.ts';
import { facts } from './facts.ts';
import { claims, investors, rounds } from './startup/rounds.ts';
import { valuation } from './startup/valuation.ts';

export const startup = {
  founded: (day: string) => `founded ${day}`,
  exits: labels({ ipo: 'went public', acquired: 'acquired', closed: 'closed' }),
  exitAnnounced: 'announced',
  unknownTitle: (id: string) => `Nothing is called “${id}”`,
  ambiguousTitle: (id: string) => `“${id}” may be several`,
  close: 'Close to it',
  valuation,
  bases: labels({
    post: 'after the money',
    pre: 'before the money',
    unspecified: 'not said whether before or after the money',
    transaction: 'price of shares that changed hands',
    target: 'asked for',
    cap: 'a cap',
  }),
  /** In a cell. */
  basesShort: labels({
    post: 'post-money',
    pre: 'pre-money',
    unspecified: 'basis not said',
    transaction: 'share price',
    target: 'asked for',
    cap: 'a cap',
  }),
  directions: labels({ first: 'first', up: '▲ up', down: '▼ down', flat: 'flat', unclear: '◆ unclear' }),
  policies: labels({
    announced: 'announced',
    notify: 'to be notified',
    'licence-required': 'licence required',
    'case-by-case': 'case by case',
    denial: 'presumed denied',
    prohibited: 'prohibited',
    approval: 'approval needed',
  }),
  rounds,
  claims,
  investors,
  facts,
};
