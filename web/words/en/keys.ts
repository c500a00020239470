/** What single keys do. */
export const keys = {
  title: 'Keys',
  does: {
    list: 'this list',
    search: 'search',
    times: 'the times that are looked at',
    earlier: 'the stop before',
    later: 'the next stop',
    scale: 'log or linear scale',
    cite: 'cite what is shown',
    csv: 'what is shown as CSV',
    home: 'the first page',
    rankings: 'rankings',
    deals: 'deals',
    sources: 'sources',
    changes: 'changes',
  },
  on: 'Single keys do this',
  kept: 'Turned off, they stay so until the page is loaded anew; the button “Keys” shows this list.',
};
