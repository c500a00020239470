import { describe, expect, it } from 'vitest';
import { findRoute, routeOf } from '../../../local/gateway/route.ts';

/** The route that answers, and with which parameters, whatever the order of declaration. */
const answers = (keys: string[], method: string, path: string) => {
  const found = [keys, keys.toReversed()].map((order) => findRoute(order.map(routeOf), method, path));
  expect(found[0]).toEqual(found[1]);
  return found[0] && [found[0].route.key, found[0].pathParameters];
};

describe('of the routes that fit', () => {
  // The example of API Gateway's documentation, "Create routes for HTTP APIs".
  const PETS = ['GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default'];

  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1', {}],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['POST', '/test/5', 'ANY /{proxy+}', { proxy: 'test/5' }],
    ['POST', '/pets/dog/1', 'ANY /{proxy+}', { proxy: 'pets/dog/1' }],
  ])('%s %s is answered by %s', (method, path, key, parameters) => {
    expect(answers(PETS, method, path)).toEqual([key, parameters]);
  });

  it.each([
    ['that names its method comes before ANY', ['ANY /a', 'GET /a'], 'GET /a'],
    ['with ANY comes before one with a variable', ['GET /{x}', 'ANY /a'], 'ANY /a'],
    ['in full comes before a greedy one that names its method', ['GET /{x+}', 'ANY /a', 'ANY /{x}'], 'ANY /a'],
    ['with a variable comes before a greedy one', ['GET /{x+}', 'ANY /{y}'], 'ANY /{y}'],
    ['that is greedy comes before $default', ['$default', 'ANY /{x+}'], 'ANY /{x+}'],
  ])('the one %s', (_, keys, key) => {
    expect(answers(keys, 'GET', '/a')![0]).toBe(key);
  });

  it.each([
    ['GET /{x+}', 'ANY /a/{x+}'],
    ['GET /{x+}', 'GET /a/{x+}'],
    ['GET /{x+}', 'ANY /a/b/{x+}'],
    ['GET /a/{x+}', 'ANY /a/{y}/{x+}'],
  ])('of the greedy ones %s and %s the second, which is longer', (short, long) => {
    expect(answers([short, long], 'GET', '/a/b/c')![0]).toBe(long);
  });
});

describe('a route', () => {
  it('fits its own method and its own path, no shorter and no longer', () => {
    for (const [method, path] of [
      ['POST', '/a/b'],
      ['GET', '/a'],
      ['GET', '/a/b/c'],
      ['GET', '/a/B'],
      ['HEAD', '/a/b'],
    ] as const)
      expect([method, path, answers(['GET /a/b'], method, path)]).toEqual([method, path, undefined]);
    expect(answers(['GET /a/b'], 'GET', '/a/b')).toEqual(['GET /a/b', {}]);
  });

  it('with several variables says what each stands for', () => {
    expect(answers(['GET /v1/{kind}/{id}/claims'], 'GET', '/v1/rounds/7/claims')).toEqual([
      'GET /v1/{kind}/{id}/claims',
      { kind: 'rounds', id: '7' },
    ]);
    expect(answers(['GET /v1/{kind}/{rest+}'], 'GET', '/v1/rounds/7/claims')![1]).toEqual({ kind: 'rounds', rest: '7/claims' });
  });

  it('with a greedy variable wants something for it', () => {
    expect(answers(['ANY /a/{rest+}'], 'GET', '/a')).toBeUndefined();
  });

  it('for everything else says nothing of the path', () => {
    expect(answers(['$default'], 'DELETE', '/any/where')).toEqual(['$default', {}]);
  });

  it.each(['', 'get /a', 'GET a', 'GET', '/a', 'GET /a b', '$connect'])('is not made of %j', (key) => {
    expect(() => routeOf(key)).toThrow(`route key "${key}" is not known to the local runtime`);
  });
});
