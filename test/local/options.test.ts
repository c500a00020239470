import { describe, expect, it } from 'vitest';
import { HELP, optionsFrom } from '../../local/options.ts';

describe('what npm start takes', () => {
  it('has a default for everything', () => {
    expect(optionsFrom([])).toEqual({ port: 8787, data: '.dealstream', empty: false, enforceIam: false, publicRead: false, help: false });
  });

  it('is each option, in either form', () => {
    expect(optionsFrom(['--port', '0', '--data=here', '--empty', '--enforce-iam', '--public-read'])).toEqual({
      port: 0,
      data: 'here',
      empty: true,
      enforceIam: true,
      publicRead: true,
      help: false,
    });
    expect(optionsFrom(['--help']).help).toBe(true);
    expect(optionsFrom(['--port', '65535']).port).toBe(65_535);
  });

  it.each(['x', '', '65536', '-1', '80.5', '1e3', ' 80', '0x50'])('is no port %j', (port) => {
    expect(() => optionsFrom([`--port=${port}`])).toThrow(`--port ${port}: expected a number from 0 to 65535`);
  });

  it('is no nameless folder', () => {
    expect(() => optionsFrom(['--data', ''])).toThrow('--data: expected a folder');
  });

  it.each([[['--prot', '1']], [['-p', '1']], [['8787']], [['--empty=yes']], [['--port']]])('is not %j', (args) => {
    expect(() => optionsFrom(args)).toThrow(new RegExp(args[0]!.replace(/=.*/, '')));
  });

  it('is in the help, every option and its default', () => {
    for (const said of [
      '--port',
      '8787',
      '--data',
      '.dealstream',
      '--empty',
      '--enforce-iam',
      '--public-read',
      '--help',
      'DYNAMODB_ENDPOINT',
      'DEALSTREAM_MISCHIEF',
    ])
      expect(HELP).toContain(said);
  });
});
