/** The pictures that documents show of the dashboard: each by its name in `docs/pictures`. */
export type Picture = { name: string; address: string; width?: number; scheme?: 'light' | 'dark' };

export const PICTURES: readonly Picture[] = [
  { name: 'home', address: '/' },
  { name: 'home-dark', address: '/', scheme: 'dark' },
  { name: 'startup', address: '/startups/moonshot' },
  { name: 'startup-narrow', address: '/startups/moonshot', width: 390 },
  { name: 'round', address: '/startups/moonshot/rounds/moonshot-02' },
  { name: 'investor', address: '/investors/alibaba' },
  { name: 'rankings', address: '/rankings/investors?country=CN' },
  { name: 'deals', address: '/deals?country=CN' },
  { name: 'docs', address: '/docs' },
];
