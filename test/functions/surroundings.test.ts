import { describe, expect, it } from 'vitest';
import { ENV, env } from '../../functions/ports/names.ts';
import { surround } from '../support/functions/deployed.ts';

describe('a function', () => {
  it('that lacks a variable stops and names it', async () => {
    delete process.env[ENV.bus];
    expect(() => env(ENV.bus)).toThrow('environment variable BUS_NAME is missing');
    process.env[ENV.bus] = '';
    expect(() => env(ENV.bus)).toThrow('environment variable BUS_NAME is missing');
    await expect(import('../../functions/relay.ts')).rejects.toThrow('environment variable BUS_NAME is missing');
  });

  it('that is to keep a view or a roll-up which does not exist stops and names it', async () => {
    surround('http://127.0.0.1:1', { view: 'dreams', rollUp: 'nightmares' });
    await expect(import('../../functions/project.ts')).rejects.toThrow('VIEW names no view: dreams');
    await expect(import('../../functions/roll-up.ts')).rejects.toThrow('ROLL_UP names no roll-up: nightmares');
  });
});
