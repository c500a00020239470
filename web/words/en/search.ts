/** What the search and its results say. */

import { counted } from '../counted.ts';
import { labels } from '../labels.ts';

export const search = {
  label: 'Search',
  hint: 'Organizations, rounds, sources, clusters',
  none: (q: string) => `Nothing is called “${q}”.`,
  noneHelp: 'Names in any script are found, and spellings that are close.',
  perhaps: 'Perhaps a part of it:',
  or: 'Or look through',
  short: 'Type at least one letter.',
  title: (q: string) => (q ? `What is called “${q}”` : 'Search'),
  matched: (field: string) => `by its ${field}`,
  all: (q: string) => `All that is called “${q}”`,
  found: (n: number) => (n === 0 ? 'Nothing is called that.' : `${counted('suggestion', 'suggestions')(n)}, arrow keys choose`),
  one: labels({
    organization: 'Organization',
    round: 'Round',
    source: 'Source',
    cluster: 'Cluster',
    restriction: 'Restriction',
    chip: 'Chip',
  }),
  kinds: labels({
    organization: 'Organizations',
    round: 'Rounds',
    source: 'Sources',
    cluster: 'Clusters',
    restriction: 'Restrictions',
    chip: 'Chips',
    credit: 'Credits',
    contract: 'Contracts',
  }),
  fields: labels({
    id: 'Id',
    name: 'name',
    formerNames: 'former name',
    aliases: 'other name',
    identifiers: 'identifier',
    title: 'title',
    publisher: 'publisher',
    label: 'label',
  }),
};
