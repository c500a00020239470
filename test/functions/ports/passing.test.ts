import { describe, expect, it } from 'vitest';
import { UnreadableEvent } from '../../../events/catalogue.ts';
import { pack, unpack } from '../../../functions/ports/pack.ts';
import { DamagedData, isDamaged, isPassing } from '../../../functions/ports/passing.ts';
import { StreamBroken } from '../../../functions/stores/commit.ts';
import { UnreadableRow } from '../../../functions/stores/rows/row.ts';

const coded = (code: string) => Object.assign(new Error(code), { code });
const unpacking = (packed: string | Uint8Array): unknown => {
  try {
    return unpack(packed);
  } catch (error) {
    return error;
  }
};

describe('an error that may pass', () => {
  it.each<readonly [string, Error]>([
    ['one that AWS names', Object.assign(new Error('slow down'), { $metadata: {} })],
    ['a fault of a client that never got an answer', Object.assign(new Error('timed out'), { $fault: 'client' })],
    ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN', 'ENOTFOUND'].map((code) => [code, coded(code)] as const),
  ])('is %s', (_, error) => {
    expect([isPassing(error), isDamaged(error)]).toEqual([true, false]);
  });
});

describe('an error of damaged data', () => {
  const whole = pack({ text: 'a'.repeat(3000) }) as Uint8Array;
  it.each([
    ['a commit that continues nothing', new StreamBroken('organization/torn')],
    ['a row that cannot be read', new UnreadableRow('row torn')],
    ['an event of a type that nobody knows', new UnreadableEvent('unknown event type')],
    ['text that is no JSON', unpacking('{"a":')],
    ['bytes that are no deflated text', unpacking(new Uint8Array([255, 254, 253]))],
    ['deflated text that was cut off', unpacking(whole.subarray(0, whole.length - 5))],
    ['one that such a one has caused', new Error('no answer', { cause: new DamagedData('torn') })],
    ['one that AWS names, caused by such a one', Object.assign(new Error('no', { cause: new DamagedData('torn') }), { $metadata: {} })],
  ])('is %s, and does not pass', (_, error) => {
    expect([isPassing(error), isDamaged(error)]).toEqual([false, true]);
  });

  it('says why it cannot be read', () => {
    expect(unpacking('{"a":')).toMatchObject({ name: 'DamagedData', cause: expect.any(SyntaxError) });
    expect(unpacking(new Uint8Array([255]))).toMatchObject({ name: 'DamagedData', cause: { code: expect.stringMatching(/^Z_/) } });
  });
});

describe('any other error', () => {
  it.each([
    ['a bug', new TypeError('x is undefined')],
    ['what Node was given to work with', coded('ERR_INVALID_ARG_TYPE')],
    ['a refusal of zlib that nothing stored has caused', coded('Z_BUF_ERROR')],
    ['no error at all', 'slow down'],
  ])('is neither: %s', (_, error) => {
    expect([isPassing(error), isDamaged(error)]).toEqual([false, false]);
  });
});
