/** What the pages of sources say. */

import { counted } from '../counted.ts';
import { labels } from '../labels.ts';

export const sourced = {
  title: 'Sources',
  one: (publisher: string, said: number, withdrawn: number) => `${publisher} (${said} said, ${withdrawn} withdrawn)`,
  says: (n: number, isMore: boolean, named: readonly string[]) =>
    `${isMore ? 'More than ' : ''}${counted('source', 'sources')(n)}${named.length > 0 ? `: ${named.join('; ')}${isMore || n > named.length ? '; and others' : ''}` : ''}.`,
  lead: 'Who says what, how often it was corrected or withdrawn, how long after the event it was said, and how much of it holds.',
  publisher: 'Publisher',
  publisherIs: 'Statements of',
  anyone: 'any publisher',
  source: 'Source',
  published: 'Published',
  said: 'Said',
  holds: 'Holds',
  withdrawn: 'Withdrawn',
  corrected: 'Corrected',
  days: 'Days after the event',
  least: 'least',
  most: 'most',
  delay: (median: string, least: string, most: string) => (least === most ? median : `${median} (${least} to ${most})`),
  all: 'Download all as CSV',
  none: 'No source is called that.',
  kind: 'Kind',
  licence: 'Licence',
  noLicence: 'nobody says',
  isPrivate: 'private: its address is not passed on',
  /** How a source fared. */
  summary: (said: number, holding: number, withdrawn: number) =>
    `${counted('statement', 'statements')(said)}; ${counted('thing is', 'things are')(holding)} what it says, ${counted('statement was', 'statements were')(withdrawn)} withdrawn.`,
  statements: 'What it says',
  about: 'About',
  what: 'What it says',
  assurance: 'How sure',
  event: 'Event',
  known: 'Known by',
  recorded: 'Recorded',
  state: 'What of it holds',
  stands: 'stands',
  nothing: 'others say it better, or it says what no source is chosen for',
  reasons: labels({
    'unit-error': 'wrong unit',
    'retracted-by-source': 'taken back by its source',
    misattribution: 'said of somebody else',
    'wrong-basis': 'wrong basis',
    duplicate: 'said twice',
    cancelled: 'cancelled',
    other: 'for another reason',
  }),
};
