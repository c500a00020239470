import { type AttributeValue, BatchGetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { boardStore } from '../../../functions/stores/boards.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { interposing, losing } from '../../support/functions/faults.ts';
import { noise } from '../../support/functions/samples.ts';

const { client, newClient, meter } = await startEngine();
const boards = boardStore(client, TABLES.boards);

const owner = (name: string, boardsVersion = 1) => ({ name, boardsVersion });
const computed = (version: number, content: Record<string, unknown>) => ({
  version,
  boards: new Map(Object.entries(content)),
  applied: { view: { row: version } },
});
const pagesOf = async (rollUp: string): Promise<Map<string, Record<string, AttributeValue>>> => {
  const input = { TableName: TABLES.boards, KeyConditionExpression: 'p = :p', ExpressionAttributeValues: { ':p': { S: `${rollUp}@1` } } };
  const { Items = [] } = await client.send(new QueryCommand(input));
  return new Map(Items.map((item) => [item.i!.S!, item]));
};
const expiring = async (rollUp: string) =>
  [...(await pagesOf(rollUp))].flatMap(([name, { ttl }]) => (ttl ? [name.replace('#0', '')] : [])).sort();
const read = async (rollUp: string, name: string) => boards.page(owner(rollUp), (await boards.head(owner(rollUp)))!.boards[name]!);
/** The first computation of a roll-up with boards `a` and `b`. */
const begin = async (rollUp: string) => {
  await boards.write(owner(rollUp), undefined, computed(1, { a: ['a1'], b: ['b1'] }), 'run-1');
  return (await boards.head(owner(rollUp)))!;
};

describe('boards', () => {
  it('come back as they were written, with how far they had read', async () => {
    const head = await begin('plain');
    expect(head).toMatchObject({ g: 1, version: 1 });
    expect(await read('plain', 'a')).toEqual(['a1']);
    expect(await read('plain', 'b')).toEqual(['b1']);
    expect(await boards.page(owner('plain'), head.applied)).toEqual({ view: { row: 1 } });
  });

  it('that an item cannot hold are split, and come back equal', async () => {
    const large = Array.from({ length: 1000 }, (_, n) => ({ id: `investor-${n}`, name: noise(1000, n) }));
    await boards.write(owner('large'), undefined, computed(1, { large }), 'run-1');
    const page = (await boards.head(owner('large')))!.boards.large!;
    expect(page.n).toBeGreaterThanOrEqual(3);
    expect(await boards.page(owner('large'), page)).toEqual(large);
  });

  it('are asked for again where DynamoDB gave only some of the chunks', async () => {
    const large = Array.from({ length: 1000 }, (_, n) => noise(1000, n));
    await boards.write(owner('some'), undefined, computed(1, { large }), 'run-1');
    const page = (await boards.head(owner('some')))!.boards.large!;
    const items = await pagesOf('some');
    const chunk = (n: number) => items.get(`${page.id}#${n}`)!;
    const keyOf = ({ p, i }: Record<string, AttributeValue>) => ({ p: p!, i: i! });
    const partial = mockClient(newClient());
    const left = (n: number) => ({ UnprocessedKeys: { [TABLES.boards]: { Keys: [keyOf(chunk(n))] } } });
    const chunks = Array.from({ length: page.n }, (_, n) => chunk(n));
    partial
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { [TABLES.boards]: chunks.slice(1) }, ...left(0) })
      .resolvesOnce({ Responses: { [TABLES.boards]: chunks.slice(0, 1) } });
    expect(await boardStore(partial as never, TABLES.boards).page(owner('some'), page)).toEqual(large);
    const [, again] = partial.commandCalls(BatchGetItemCommand);
    expect(again!.args[0].input.RequestItems![TABLES.boards]!.Keys).toEqual([keyOf(chunk(0))]);
    partial.restore();
  });

  it('are read strongly: a page is there as soon as its head names it', async () => {
    const { boards: pages } = await begin('strong');
    const spied = newClient();
    const asked: unknown[] = [];
    spied.middlewareStack.add(
      (next) => (args) => {
        asked.push((args.input as BatchGetItemCommand['input']).RequestItems?.[TABLES.boards]?.ConsistentRead);
        return next(args);
      },
      { step: 'initialize' },
    );
    await boardStore(spied, TABLES.boards).page(owner('strong'), pages.a!);
    expect(asked).toEqual([true]);
  });

  it('say so when a chunk is missing', async () => {
    const { boards: pages } = await begin('missing');
    await expect(boards.page(owner('missing'), { ...pages.a!, n: 2 })).rejects.toThrow('board page a~run-1#1 of missing is missing');
  });
});

describe('writing boards', () => {
  it('writes only those that changed, and the head last', async () => {
    const head = await begin('changed');
    const cost = await meter(() => boards.write(owner('changed'), head, computed(2, { a: ['a1'], b: ['b2'] }), 'run-2'));
    // Board b, the versions applied, the head; and the two pages that were replaced expire.
    expect(cost.requests).toEqual({ PutItem: 3, UpdateItem: 2 });
    expect(await read('changed', 'a')).toEqual(['a1']);
    expect(await read('changed', 'b')).toEqual(['b2']);
  });

  it('writes nothing where nothing changed', async () => {
    const head = await begin('same');
    const cost = await meter(async () =>
      expect(await boards.write(owner('same'), head, computed(1, { a: ['a1'], b: ['b1'] }), 'run-2')).toBe(true),
    );
    expect(cost.requests).toEqual({});
  });

  it('lets replaced pages expire after an hour, and drops a board that is no more', async () => {
    const head = await begin('retired');
    const from = Math.floor(Date.now() / 1000);
    await boards.write(owner('retired'), head, computed(2, { a: ['a2'] }), 'run-2');
    expect(Object.keys((await boards.head(owner('retired')))!.boards)).toEqual(['a']);
    expect(await expiring('retired')).toEqual(['applied~run-1', 'a~run-1', 'b~run-1']);
    const ttl = Number((await pagesOf('retired')).get('a~run-1#0')!.ttl!.N);
    expect(ttl).toBeGreaterThanOrEqual(from + 3600);
    expect(ttl).toBeLessThanOrEqual(Math.floor(Date.now() / 1000) + 3600);
    expect(await boards.page(owner('retired'), head.boards.a!)).toEqual(['a1']);
  });

  it('never lets an older computation overwrite a newer one', async () => {
    const head = await begin('older');
    expect(await boards.write(owner('older'), head, computed(3, { a: ['newer'], b: ['b1'] }), 'newer')).toBe(true);
    expect(await boards.write(owner('older'), head, computed(2, { a: ['older'], b: ['b1'] }), 'older')).toBe(false);
    expect(await boards.write(owner('older'), undefined, computed(2, { a: ['first'], b: ['b1'] }), 'first')).toBe(false);
    expect(await read('older', 'a')).toEqual(['newer']);
    expect(await boards.head(owner('older'))).toMatchObject({ g: 2, version: 3 });
    expect((await expiring('older')).filter((name) => name.includes('newer'))).toEqual([]);
    expect((await expiring('older')).filter((name) => name.includes('older') || name.includes('first'))).toHaveLength(5);
  });
});

describe('a flip whose acknowledgement got lost', () => {
  const losingHeads = () => {
    const faulty = newClient();
    return { faulty, lost: losing(faulty, 'PutItemCommand', 1, (input) => input.Item?.i?.S === 'head') };
  };

  it('is a success, and nothing that the head names expires', async () => {
    const head = await begin('unheard');
    const { faulty, lost } = losingHeads();
    expect(await boardStore(faulty, TABLES.boards).write(owner('unheard'), head, computed(2, { a: ['a2'], b: ['b1'] }), 'run-2')).toBe(
      true,
    );
    expect(lost()).toBe(1);
    expect(await expiring('unheard')).toEqual(['applied~run-1', 'a~run-1']);
  });

  it('spares what a later computation took over meanwhile', async () => {
    const head = await begin('taken-over');
    const { faulty } = losingHeads();
    const later = async () => {
      const mine = (await boards.head(owner('taken-over')))!;
      await boards.write(owner('taken-over'), mine, computed(3, { a: ['a2'], b: ['b3'] }), 'run-3');
    };
    interposing(faulty, 'PutItemCommand', later, { attempt: 4 });
    await boardStore(faulty, TABLES.boards).write(owner('taken-over'), head, computed(2, { a: ['a2'], b: ['b1'] }), 'run-2');
    expect(await boards.head(owner('taken-over'))).toMatchObject({ g: 3, boards: { a: { id: 'a~run-2' } } });
    expect(await expiring('taken-over')).not.toContain('a~run-2');
    expect(await expiring('taken-over')).toEqual(['applied~run-1', 'applied~run-2', 'a~run-1', 'b~run-1']);
  });
});

describe('boards of another version of the code', () => {
  it('lie beside, are not read, and expire once this version has its own', async () => {
    await begin('upgraded');
    expect(await boards.head(owner('upgraded', 2))).toBeUndefined();
    await boards.write(owner('upgraded', 2), undefined, computed(1, { a: ['new'] }), 'run-2');
    expect((await boards.head(owner('upgraded', 2)))?.boards.a).toBeDefined();
    expect(await expiring('upgraded')).toEqual(['applied~run-1', 'a~run-1', 'b~run-1', 'head']);
  });
});
