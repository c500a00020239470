/** Organizations are decided on one by one. What is recorded of several at once may contradict itself: then the later one does not hold, says so, and all answers
 * agree, again and again (contract, section 2). */
import { expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { sized } from '../../support/long.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem();
const affiliated = (id: string, group: string): Json => ({ type: 'OrganizationAffiliated', subject: id, data: { group } });
const merged = (id: string, into: string): Json => ({ type: 'OrganizationMerged', subject: id, data: { into } });
const identified = (id: string, value: string): Json => ({ type: 'OrganizationIdentified', subject: id, data: { scheme: 'csl', value } });
const aliased = (id: string, alias: string): Json => ({ type: 'OrganizationAliased', subject: id, data: { alias } });
const unidentified = (id: string, value: string): Json => ({
  type: 'OrganizationIdentifierRemoved',
  subject: id,
  data: { scheme: 'csl', value },
});
const withdrawn = (id: string): Json => ({ type: 'OrganizationWithdrawn', subject: id, data: { reason: 'mistake' } });
const one = (id: string): Promise<Json> => system.get(`/v1/organizations/${id}`);
const PAIRS = sized(8, 20);
const numbers = Array.from({ length: PAIRS }, (_, n) => n);

/** Posts both at once, each again as a client does that hears nothing; gives how many of the two were taken. */
const race = async (...events: Json[]): Promise<number> => {
  const answers = await Promise.all([...events, ...events].map((event) => system.post(event)));
  for (const { status } of answers) expect([200, 201, 409, 422]).toContain(status);
  return events.filter((_, n) => answers[n]!.status < 300 || answers[n + events.length]!.status < 300).length;
};

/** Four pairs at a time. */
const raced = async (what: string, pair: (n: number) => Promise<number>): Promise<Map<number, number>> => {
  const taken = new Map<number, number>();
  for (let from = 0; from < PAIRS; from += 4) {
    await Promise.all(numbers.slice(from, from + 4).map(async (n) => void taken.set(n, await pair(n))));
  }
  await system.idle();
  console.log(`${what}: of ${PAIRS} pairs ${[...taken.values()].filter((n) => n === 2).length} were both taken`);
  return taken;
};

it('a group of a group never holds: of two affiliations that would nest, the later one does not, and both say so', async () => {
  await postAll(system, [
    registered('startup'),
    ...numbers.flatMap((n) => ['a', 'b', 'c'].map((id) => registered(`${id}${n}`, { kind: 'fund' }))),
    ...numbers.map((n) =>
      reported('startup', `r${n}`, {
        participations: ['a', 'b', 'c'].map((id, k) => ({ investor: `${id}${n}`, amount: exact((k + 1) * 1e6) })),
      }),
    ),
  ]);
  const taken = await raced('affiliations', (n) => {
    const pair =
      n % 2 === 0
        ? [affiliated(`a${n}`, `b${n}`), affiliated(`b${n}`, `c${n}`)]
        : [affiliated(`a${n}`, `b${n}`), affiliated(`b${n}`, `a${n}`)];
    return race(...(n % 4 < 2 ? pair : pair.reverse()));
  });
  const { entries } = await system.get('/v1/rankings/investors?metric=knownUsd&limit=500');
  for (const n of numbers) {
    const [a, b] = [await one(`a${n}`), await one(`b${n}`)];
    const groups = [a.group?.group ?? null, b.group?.group ?? null];
    // Never both.
    expect(groups.filter((group) => group !== null)).toHaveLength(1);
    const isLost = taken.get(n) === 2;
    expect([a.conflicts, b.conflicts]).toEqual([isLost ? ['group-nested'] : [], isLost ? ['group-nested'] : []]);
    const holders = new Map<string, number>();
    for (const [id, group, usd] of [
      [`a${n}`, groups[0], 1e6],
      [`b${n}`, groups[1], 2e6],
      [`c${n}`, null, 3e6],
    ] as const) {
      const holder = group ?? id;
      holders.set(holder, (holders.get(holder) ?? 0) + usd);
    }
    for (const [id, value] of holders) expect(entries.find((entry: Json) => entry.id === id)).toMatchObject({ value });
    const portfolio = await system.get(`/v1/organizations/a${n}/holdings`);
    expect(portfolio.holdings[0].knownUsd.low).toBe(holders.get(groups[0] ?? `a${n}`));
  }
});

it('two that are merged into each other are one, and say so', async () => {
  await postAll(
    system,
    numbers.flatMap((n) => ['x', 'y'].map((id) => registered(`${id}${n}`))),
  );
  const taken = await raced('mergers', (n) => race(merged(`x${n}`, `y${n}`), merged(`y${n}`, `x${n}`)));
  for (const n of numbers) {
    const answers = await Promise.all(['x', 'y'].map((id) => system.ask(`/v1/organizations/${id}${n}`)));
    const stays = answers.findIndex(({ status }) => status === 200);
    const { body } = answers[stays]!;
    const other = `${stays === 0 ? 'y' : 'x'}${n}`;
    expect(answers[1 - stays]!.status).toBe(308);
    expect([body.merged, body.conflicts]).toEqual([[other], taken.get(n) === 2 ? ['supersession-cyclic'] : []]);
  }
});

it('one value of an identifier is the first one’s: the later says that it is taken', async () => {
  await postAll(
    system,
    numbers.flatMap((n) => ['i', 'j'].map((id) => registered(`${id}${n}`))),
  );
  const taken = await raced('identifiers', (n) => race(identified(`i${n}`, `V${n}`), identified(`j${n}`, `v${n}`)));
  for (const n of numbers) {
    const conflicts = (await Promise.all(['i', 'j'].map((id) => one(`${id}${n}`)))).map((body) => body.conflicts);
    expect(conflicts.flat()).toEqual(taken.get(n) === 2 ? ['identifier-taken'] : []);
  }
});

it('an alias that is an Id is told, and an Id always means its own', async () => {
  await postAll(
    system,
    numbers.map((n) => registered(`holder${n}`)),
  );
  const taken = await raced('aliases', (n) => race(aliased(`holder${n}`, `named${n}`), registered(`named${n}`)));
  for (const n of numbers) {
    expect((await one(`named${n}`)).id).toBe(`named${n}`);
    const { conflicts } = await one(`holder${n}`);
    // The name of the other may have been there already, when its Id was not yet.
    expect(conflicts.filter((code: string) => code !== 'alias-ambiguous')).toEqual(taken.get(n) === 2 ? ['alias-taken'] : []);
  }
});

it('what was told of an instant stays so: an alias that became an Id, a name that another took since', async () => {
  await postAll(system, [registered('early'), aliased('early', 'late'), aliased('early', 'former'), registered('other')]);
  const [{ recordedAt }] = (await system.stream('organization/other')).slice(-1);
  const asked = ['early', 'late', 'former', 'newcomer'].map((id) => `/v1/organizations/${id}?recordedAt=${encodeURIComponent(recordedAt)}`);
  const answers = async () =>
    Promise.all(
      asked.map(async (path) => {
        const { status, body } = await system.ask(path);
        return [status, body.conflicts, body.organization];
      }),
    );
  const then = [
    [200, [], undefined],
    [308, undefined, 'early'],
    [308, undefined, 'early'],
    [404, undefined, undefined],
  ];
  expect(await answers()).toEqual(then);
  await postAll(system, [
    registered('newcomer', { aliases: ['Former'] }),
    registered('late'),
    { type: 'OrganizationAliasRemoved', subject: 'early', data: { alias: 'former' } },
  ]);
  expect((await one('early')).conflicts).toEqual(['alias-taken']);
  expect(await answers()).toEqual(then);
});

it('an identifier that was taken off and said again is had since then, and one that both parts of a merger have is theirs', async () => {
  await postAll(system, [...['first', 'second', 'part', 'whole'].map((id) => registered(id)), identified('first', 'Q1')]);
  await postAll(system, [unidentified('first', 'Q1'), identified('second', 'Q1')]);
  expect((await system.post(identified('first', 'Q1'))).body).toMatchObject({ code: 'identifier-taken', organization: 'second' });
  const raced = await race(identified('part', 'Q2'), identified('whole', 'Q2'));
  await postAll(system, [merged('part', 'whole')]);
  expect((await one('second')).conflicts).toEqual([]);
  expect([raced > 0, (await one('whole')).conflicts]).toEqual([true, []]);
  expect((await one('whole')).identifiers).toContainEqual({ scheme: 'csl', value: 'Q2' });
});

it('one that is withdrawn while something names it stays in sight, and says so', async () => {
  await postAll(system, [registered('lab'), ...numbers.map((n) => registered(`gone${n}`))]);
  const taken = await raced('withdrawals', (n) => {
    const round = reported('lab', `w${n}`, { participations: [{ investor: `gone${n}`, amount: exact(1e6) }] });
    return race(withdrawn(`gone${n}`), round);
  });
  for (const n of numbers) {
    const { status, body } = await system.ask(`/v1/organizations/gone${n}`);
    const isNamed = (await system.get(`/v1/organizations/lab/rounds?limit=500`)).rounds.some((round: Json) => round.round === `w${n}`);
    if (isNamed) expect([status, body.conflicts]).toEqual([200, taken.get(n) === 2 ? ['is-referred-to'] : []]);
    else expect(status).toBe(404);
  }
});
