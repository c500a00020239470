import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LocalVault } from '../../../local/bus/vault.ts';

const data = mkdtempSync(join(tmpdir(), 'dealstream-vault-'));
afterAll(() => rmSync(data, { recursive: true }));

it('opens what it sealed, by the same key and for the same thing alone, also after a restart', () => {
  const plain = Buffer.from('whsec_x');
  const sealed = new LocalVault(data).seal('arn:key/1', plain, { subscription: 'a' });
  const again = new LocalVault(data);
  expect(again.open('arn:key/1', sealed, { subscription: 'a' })).toEqual(plain);
  expect(() => again.open('arn:key/2', sealed, { subscription: 'a' })).toThrow('unable to authenticate');
  expect(() => again.open('arn:key/1', sealed, { subscription: 'b' })).toThrow('unable to authenticate');
});
