import { type AttributeValue, BatchGetItemCommand, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { boardsOn } from '../../support/functions/boards.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { losing } from '../../support/functions/faults.ts';
import { noise } from '../../support/functions/samples.ts';

const { client, newClient, meter } = await startEngine();
const { clock, storeOn, boards, owner, computed, itemsOf, headOf, coldly, begin } = boardsOn(client);

describe('boards', () => {
  it('come back as they were written, with how far they had read', async () => {
    const head = await begin('plain');
    expect(head).toMatchObject({ g: 1, version: 1 });
    expect(await coldly('plain', head, 'a', 'b', 'c')).toEqual({ a: ['a1'], b: ['b1'] });
    expect(await boards.applied(owner('plain'), head)).toEqual({ view: { row: 1 } });
  });

  const large = Array.from({ length: 1000 }, (_, n) => ({ id: `investor-${n}`, name: noise(1000, n) }));
  it('that an item cannot hold are split, and come back equal; others do not lie with them', async () => {
    await boards.write(owner('large'), undefined, computed(1, { small: 1, large }));
    const head = await headOf('large');
    expect(head.pages[head.boards.large!]!.n).toBeGreaterThanOrEqual(3);
    expect(head.boards.small).not.toBe(head.boards.large);
    expect(await coldly('large', head, 'small', 'large')).toEqual({ small: 1, large });
  });

  it('are asked for again where DynamoDB gave only some of the chunks', async () => {
    await boards.write(owner('some'), undefined, computed(1, { large }));
    const head = await headOf('some');
    const [slot, { n: count }] = [head.boards.large!, head.pages[head.boards.large!]!];
    const items = await itemsOf('some@1-2');
    const chunk = (n: number) => items.get(`${slot}#${n}`)!;
    const keyOf = ({ p, i }: Record<string, AttributeValue>) => ({ p: p!, i: i! });
    const partial = mockClient(newClient());
    const left = (n: number) => ({ UnprocessedKeys: { [TABLES.boards]: { Keys: [keyOf(chunk(n))] } } });
    const chunks = Array.from({ length: count }, (_, n) => chunk(n));
    partial
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { [TABLES.boards]: chunks.slice(1) }, ...left(0) })
      .resolvesOnce({ Responses: { [TABLES.boards]: chunks.slice(0, 1) } });
    expect((await storeOn(partial as never).named(owner('some'), head, ['large'])).get('large')).toEqual(large);
    const [, again] = partial.commandCalls(BatchGetItemCommand);
    expect(again!.args[0].input.RequestItems![TABLES.boards]!.Keys).toEqual([keyOf(chunk(0))]);
    partial.restore();
  });

  it('are read strongly: a page is there as soon as its head names it', async () => {
    const head = await begin('strong');
    const spied = newClient();
    const asked: unknown[] = [];
    spied.middlewareStack.add(
      (next) => (args) => {
        asked.push((args.input as BatchGetItemCommand['input']).RequestItems?.[TABLES.boards]?.ConsistentRead);
        return next(args);
      },
      { step: 'initialize' },
    );
    await storeOn(spied).named(owner('strong'), head, ['a']);
    expect(asked).toEqual([true]);
  });

  it('are read once by who is warm, as far as it keeps them', async () => {
    const head = await begin('warm');
    const requests = async (store: ReturnType<typeof storeOn>) => {
      const twice = async () => [await store.named(owner('warm'), head, ['a']), await store.named(owner('warm'), head, ['a', 'b'])];
      return (await meter(twice)).requests;
    };
    expect([await requests(storeOn()), await requests(storeOn(client, 0))]).toEqual([{ BatchGetItem: 1 }, { BatchGetItem: 2 }]);
  });

  it('say so when a chunk is missing, or is of another page', async () => {
    const { pages, ...head } = await begin('missing');
    const page = { g: 1, n: 1 };
    const of = (changed: typeof page) => ({ ...head, pages: { [head.boards.a!]: changed } });
    for (const other of [
      { ...page, n: 2 },
      { ...page, g: 7 },
    ])
      await expect(storeOn().named(owner('missing'), of(other), ['a'])).rejects.toThrow(/^board page 0#[01] of missing is missing$/);
    expect(pages).toEqual({ 0: page });
  });
});

describe('writing boards', () => {
  it('writes what changed as one page, and the head last', async () => {
    const head = await begin('changed');
    const cost = await meter(() => boards.write(owner('changed'), head, computed(2, { a: ['a1'], b: ['b2'] })));
    // Board b and the versions applied together, and the head; what was replaced costs nothing.
    expect(cost).toMatchObject({ write: 2, requests: { PutItem: 2 } });
    const after = await headOf('changed');
    expect(await coldly('changed', after, 'a', 'b')).toEqual({ a: ['a1'], b: ['b2'] });
    expect(after).toMatchObject({ pages: { 0: { g: 1 }, 1: { g: 2 } }, freed: {} });
  });

  it('writes nothing where nothing changed', async () => {
    const head = await begin('same');
    const same = computed(1, { a: ['a1'], b: ['b1'] });
    const cost = await meter(async () => expect(await boards.write(owner('same'), head, same)).toBe(true));
    expect(cost.requests).toEqual({});
    // Who is cold reads what is there, and who doubts it writes it anew.
    expect((await meter(() => storeOn().write(owner('same'), head, same))).requests).toEqual({ BatchGetItem: 1 });
    expect((await meter(() => boards.write(owner('same'), head, same, true))).requests).toEqual({ PutItem: 2 });
  });

  it('writes all of them anew where a page is lost', async () => {
    const head = await begin('lost');
    await client.send(new DeleteItemCommand({ TableName: TABLES.boards, Key: { p: { S: 'lost@1-2' }, i: { S: '0#0' } } }));
    expect(await storeOn().write(owner('lost'), head, computed(1, { a: ['a1'], b: ['b1'] }))).toBe(true);
    expect(await coldly('lost', await headOf('lost'), 'a', 'b')).toEqual({ a: ['a1'], b: ['b1'] });
  });

  it('leaves what was replaced to those who read it, for a minute, and then writes over it; drops a board that is no more', async () => {
    const head = await begin('retired');
    await boards.write(owner('retired'), head, computed(2, { a: ['a2'] }));
    const second = await headOf('retired');
    expect(second).toMatchObject({ boards: { a: '1', applied: '1' }, freed: { 0: clock.now } });
    clock.now += 59_999;
    await boards.write(owner('retired'), second, computed(3, { a: ['a3'] }));
    expect(await coldly('retired', head, 'a', 'b')).toEqual({ a: ['a1'], b: ['b1'] });
    clock.now += 1;
    await boards.write(owner('retired'), await headOf('retired'), computed(4, { a: ['a4'] }));
    expect(await headOf('retired')).toMatchObject({ boards: { a: '0', applied: '0' }, freed: { 1: clock.now - 1, 2: clock.now } });
    await expect(coldly('retired', head, 'a')).rejects.toThrow('board page 0#0 of retired is missing');
  });

  it('takes as many slots as a minute needs, however long it goes on', async () => {
    await begin('slots');
    for (let version = 2; version < 40; version += 1) {
      clock.now += 20_000;
      await boards.write(owner('slots'), await headOf('slots'), computed(version, { a: [version] }));
    }
    expect((await itemsOf('slots@1-2')).size).toBeLessThanOrEqual(1 + 5);
  });

  it('never lets an older computation overwrite a newer one, neither its head nor its page', async () => {
    const head = await begin('older');
    expect(await boards.write(owner('older'), head, computed(3, { a: ['newer'], b: ['b1'] }))).toBe(true);
    expect(await boards.write(owner('older'), head, computed(2, { a: ['older'], b: ['b1'] }))).toBe(false);
    expect(await boards.write(owner('older'), undefined, computed(2, { a: ['first'], b: ['b1'] }))).toBe(false);
    const present = await headOf('older');
    expect(present).toMatchObject({ g: 2, version: 3 });
    expect(await coldly('older', present, 'a', 'b')).toEqual({ a: ['newer'], b: ['b1'] });
  });
});

describe('a flip whose acknowledgement got lost', () => {
  it('is a success', async () => {
    const head = await begin('unheard');
    const faulty = newClient();
    const lost = losing(faulty, 'PutItemCommand', 1, (input) => input.Item?.i?.S === 'head');
    expect(await storeOn(faulty).write(owner('unheard'), head, computed(2, { a: ['a2'], b: ['b1'] }))).toBe(true);
    expect([lost(), await coldly('unheard', await headOf('unheard'), 'a')]).toEqual([1, { a: ['a2'] }]);
  });

  it('of a page leaves its slot, and takes the next', async () => {
    const head = await begin('half');
    const faulty = newClient();
    losing(faulty, 'PutItemCommand', 1, (input) => input.Item?.i?.S === '1#0');
    expect(await storeOn(faulty).write(owner('half'), head, computed(2, { a: ['a2'], b: ['b1'] }))).toBe(true);
    const after = await headOf('half');
    expect([after.boards.a, await coldly('half', after, 'a', 'b')]).toEqual(['2', { a: ['a2'], b: ['b1'] }]);
  });
});

describe('boards of another version of the code', () => {
  it('lie beside, are not read, and expire once this version has its own', async () => {
    const old = { p: { S: 'upgraded@1' }, i: { S: 'a~run-1#0' } };
    await client.send(new PutItemCommand({ TableName: TABLES.boards, Item: old }));
    await begin('upgraded');
    expect(await boards.head(owner('upgraded', 2))).toBeUndefined();
    await boards.write(owner('upgraded', 2), undefined, computed(1, { a: ['new'] }));
    expect((await boards.head(owner('upgraded', 2)))?.boards.a).toBeDefined();
    const expiring = async (partition: string) => [...(await itemsOf(partition))].map(([name, { ttl }]) => [name, Number(ttl?.N ?? 0)]);
    const then = Math.floor(clock.now / 1000) + 3_600;
    expect([await expiring('upgraded@1'), await expiring('upgraded@1-2')]).toEqual([
      [['a~run-1#0', then]],
      [
        ['0#0', then],
        ['head', then],
      ],
    ]);
    expect((await expiring('upgraded@2-2')).map(([, ttl]) => ttl)).toEqual([0, 0]);
  });
});
