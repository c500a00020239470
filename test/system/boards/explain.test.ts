/** What `explain` adds to an entry of a ranking: every round behind its number, with the sources that it rests on. */
import { expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'handful' });

const ranking = async (query: string): Promise<Json> => {
  await system.idle();
  return system.get(`/v1/rankings/investors?${query}`);
};
const explained = async (id: string, query = '') =>
  (await ranking(`explain=${id}${query}`)).entries.find((one: Json) => one.id === id).explanation.rounds;
const sources = async (query?: string) =>
  (await explained('fund-a', query)).map((one: Json) => [`${one.startup}/${one.round}`, one.sources.map(({ id }: Json) => id).sort()]);

it('gives every round behind the number with its sources, not those taken back', async () => {
  expect((await sources()).sort()).toEqual([
    ['ada/r1', ['late', 'press']],
    ['ada/r2', ['press']],
    ['cyd/r1', ['press']],
  ]);
  expect((await explained('cloud')).map((one: Json) => [one.startup, one.round, one.knownUsd])).toEqual([
    ['ada', 'r1', 50e6],
    ['bob', 'r1', 20e6],
  ]);
});

it('gives the sources of that time only', async () => {
  expect((await sources('&knownAt=2024-03-02')).sort()).toEqual([
    ['ada/r1', ['press']],
    ['ada/r2', ['press', 'wrong']],
    ['cyd/r1', ['press']],
  ]);
});

it('is of that entry alone', async () => {
  expect((await ranking('explain=ann')).entries.map((one: Json) => [one.id, 'explanation' in one])).toEqual([
    ['cloud', false],
    ['fund-a', false],
    ['fund-b', false],
    ['ann', true],
  ]);
});
