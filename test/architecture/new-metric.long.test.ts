/** Adding a metric to a ranking: the compiler names each place that has to know it, so that none is forgotten. Tried on the tree, changed in memory. */
import { describe, expect, it } from 'vitest';
import { complaints } from '../support/compiled.ts';
import { source } from '../support/source.ts';

const ANSWERS = 'functions/reference/answers/rankings.ts';
const OF_PROVIDERS = 'functions/reference/answers/providers.ts';

/** Per ranking: its file, the list of what can be asked for, what is measured, and the places that must complain: those of what is measured, and those of
 * what can be asked for. */
const RANKINGS = [
  {
    file: 'domain/boards/investor-rankings.ts',
    list: 'INVESTOR_METRICS',
    metrics: 'InvestorMetrics',
    measured: ['domain/boards/investor-rankings.ts', 'functions/readings/boards/rankings.ts', ANSWERS],
    asked: ['domain/boards/investor-rankings.ts', 'functions/readings/boards/rankings.ts'],
  },
  {
    file: 'domain/boards/startup-rankings.ts',
    list: 'STARTUP_METRICS',
    metrics: 'StartupMetrics',
    measured: ['domain/boards/startup-rankings.ts', 'functions/readings/boards/rankings.ts', ANSWERS],
    asked: ['domain/boards/startup-rankings.ts', 'functions/readings/boards/rankings.ts'],
  },
  {
    file: 'domain/boards/provider-rankings.ts',
    list: 'PROVIDER_METRICS',
    metrics: 'ProviderMetrics',
    measured: ['domain/boards/provider-rankings.ts', 'functions/readings/compute/providers.ts', OF_PROVIDERS],
    asked: ['domain/boards/provider-rankings.ts'],
  },
];
type Ranking = (typeof RANKINGS)[number];

const changed = (text: string, pattern: RegExp, more: string): string => {
  const after = text.replace(pattern, `$&${more}`);
  if (after === text) throw new Error(`nothing is like ${pattern}`);
  return after;
};
const measuring = ({ file, metrics }: Ranking): string =>
  changed(source.get(file) ?? '', new RegExp(`export type ${metrics} = \\{`), '\n  newlyMeasured: number;');
const asking = (ranking: Ranking): string =>
  changed(measuring(ranking), new RegExp(`export const ${ranking.list} = \\[`), "'newlyMeasured', ");

const ROOTS = [ANSWERS, OF_PROVIDERS, 'functions/readings/boards/rankings.ts', 'functions/readings/compute/providers.ts'];
const said = (change: (ranking: Ranking) => string) => complaints(ROOTS, new Map(RANKINGS.map((one) => [one.file, change(one)])));

const filesOf = (of: { file: string }[]): string[] => [...new Set(of.map(({ file }) => file))].sort();

describe('a new metric', () => {
  const ofMeasured = said(measuring);

  it('that is measured is asked for where it is computed, as a column and in the answer, and nowhere else', () => {
    expect(filesOf(ofMeasured)).toEqual([...new Set(RANKINGS.flatMap(({ measured }) => measured))].sort());
  });

  it('that can be asked for is asked for as well where its value, its bounds and its rule are said', () => {
    const known = new Set(ofMeasured.map(({ message }) => message));
    const asked = said(asking).filter(({ message }) => !known.has(message));
    expect(filesOf(asked)).toEqual([...new Set(RANKINGS.flatMap((one) => one.asked))].sort());
  });

  it('that is not measured cannot be asked for', () => {
    const listed = ({ file, list }: Ranking) =>
      changed(source.get(file) ?? '', new RegExp(`export const ${list} = \\[`), "'newlyMeasured', ");
    expect(filesOf(said(listed))).toEqual(expect.arrayContaining(RANKINGS.map(({ file }) => file).sort()));
  });
});
