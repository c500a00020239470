/** What the first page says. */
export const home = {
  title: 'Who backs China’s AI startups?',
  /** How much of the money nobody attributes. */
  unattributed: (percent: string) => `How much, nobody knows: ${percent} of the money is not attributed to anybody.`,
  leaders: (names: string, n: number, of: number) => `${names}: ${n} of the ${of} startups here${names.includes(' and ') ? ' each' : ''}.`,
  investors: 'Investors by the number of startups they back',
  all: 'All investors',
  valuations: 'What the startups are worth',
  valuationsSub: 'Headline valuation in US dollars, all on one scale',
  highest: (name: string, value: string, day: string) => `${name} was last valued highest: ${value}, ${day}`,
  concentration: 'How concentrated is it?',
  concentrationSub: (hhi: string) =>
    `Shares of all money whose amount is known, in US dollars. HHI ${hhi}: the low end if all that nobody attributes were scattered, the high end if one investor had it.`,
  deals: 'Newest deals',
  allDeals: 'All deals',
  record: 'What became known lately',
  allChanges: 'All changes',
  learned: (n: number) => `${n} ${n === 1 ? 'thing' : 'things'} about`,
  others: (n: number) => `and ${n} more`,
};
