import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Answer, compared, nameOf, nextOf } from '../../scripts/answers/asked.ts';
import { differencesOf } from '../../scripts/answers/differences.ts';
import { newFolder } from '../../scripts/answers/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'dealstream-answers-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const KEY = 'dsk_0123456789abcdef_5ec2e7';
const answer = (body: string, headers: Answer['headers'] = [['etag', '"of-the-body"']], status = 200): Answer => ({
  status,
  headers,
  body,
});

const folder = (name: string, answers: Record<string, Answer>): string => {
  const path = join(root, name);
  const { keep, close } = newFolder(path);
  for (const [question, one] of Object.entries(answers)) keep(question, one);
  close();
  return path;
};

describe('what is compared of an answer', () => {
  it('is all of it, to the byte', () => {
    const body = '\ufeffid,value\r\n1,"2026-11-27T10:00:00.000Z"\r\n';
    expect(compared(answer(body), KEY)).toEqual(answer(body));
  });

  it('is neither when something was recorded, nor by which key or request, nor the ETag of these', () => {
    const body = '{"recordedAt":"2026-11-28T06:00:01.234Z","actor":"0123456789abcdef","instance":"0f4e9b1c-1111-4222-8333-123456789abc"}';
    expect(compared(answer(body), KEY)).toEqual(
      answer('{"recordedAt":"(recorded)","actor":"(key)","instance":"(request)"}', [['etag', '(of the body)']]),
    );
  });

  it('is not how the connection fared', () => {
    const headers: Answer['headers'] = [
      ['ratelimit', '"key";r=9;t=1'],
      ['date', 'today'],
      ['allow', 'GET'],
    ];
    expect(compared(answer('', headers), KEY).headers).toEqual([['allow', 'GET']]);
  });
});

describe('a question', () => {
  it('is named by all that it says', () => {
    expect(nameOf({ path: '/v1/deals?a=1', shown: '/v1/deals?a=(one)', headers: { accept: 'text/csv' }, as: 'reader' })).toBe(
      'GET /v1/deals?a=(one) [accept: text/csv] [as reader]',
    );
  });

  it('goes on where its answer says so, as JSON or CSV', () => {
    const json = answer('{"deals":[],"next":"abc"}', [['content-type', 'application/json']]);
    expect(nextOf({ path: '/v1/deals?limit=1' }, json)?.path).toBe('/v1/deals?limit=1&cursor=abc');
    const csv = answer('a,b', [['link', '</v1/deals?limit=1&cursor=abc>; rel="next"']]);
    expect(nextOf({ path: '/v1/deals?limit=1' }, csv)?.path).toBe('/v1/deals?limit=1&cursor=abc');
    expect(nextOf({ path: '/v1/deals?limit=1' }, answer('{"deals":[]}', [['content-type', 'application/json']]))).toBeUndefined();
  });
});

describe('two folders of answers', () => {
  const first = folder('first', {
    'GET /same': answer('{"a":1}\n\n', []),
    'GET /value': answer('{"a":{"b":[1,2]},"c":1}'),
    'GET /order': answer('{"a":1,"b":2}'),
    'GET /text': answer('id,name\r\n1,x\r\n'),
    'GET /headers': answer('', [['allow', 'GET']]),
    'GET /status': answer(''),
    'GET /first': answer(''),
  });
  const second = folder('second', {
    'GET /same': answer('{"a":1}\n\n', []),
    'GET /value': answer('{"a":{"b":[1,3]},"c":2}'),
    'GET /order': answer('{"b":2,"a":1}'),
    'GET /text': answer('id,name\r\n1,y\r\n'),
    'GET /headers': answer('', [['allow', 'GET, HEAD']]),
    'GET /status': answer('', [], 404),
    'GET /second': answer(''),
  });

  it('differ where a status, a body or a header does, and where a question is asked in one only', () => {
    const { questions, differences } = differencesOf(first, second);
    expect(questions).toBe(8);
    expect(Object.fromEntries(differences.map(({ question, place }) => [question, place]))).toEqual({
      'GET /value': 'body /a/b/1: 2 and 3',
      'GET /order': 'body at character 2: "{\\"a\\":1,\\"b\\":2}" and "{\\"b\\":2,\\"a\\":1}"',
      'GET /text': 'body at character 11: "id,name\\r\\n1,x\\r\\n" and "id,name\\r\\n1,y\\r\\n"',
      'GET /headers': 'headers at character 10: "allow: GET" and "allow: GET, HEAD"',
      'GET /status': 'status 200 and 404',
      'GET /first': `asked in ${first} only`,
      'GET /second': `asked in ${second} only`,
    });
  });

  it('that say the same differ in nothing', () => {
    expect(differencesOf(first, first)).toEqual({ questions: 7, differences: [] });
  });

  it('are never written over', () => {
    expect(() => newFolder(first)).toThrow('holds answers already');
  });
});

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'answers.ts');

const command = (...options: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) =>
    execFile(process.execPath, [SCRIPT, ...options], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );

describe('the command', () => {
  it('ends with 1 where answers differ, and with 0 where none does', async () => {
    const [one, other] = [folder('one', { 'GET /a': answer('1') }), folder('other', { 'GET /a': answer('2') })];
    expect(await command('--compare', one, other)).toMatchObject({
      code: 1,
      stdout: 'GET /a\n  body the whole: 1 and 2\n1 of 1 answers differ\n',
    });
    expect(await command('--compare', one, one)).toMatchObject({ code: 0, stdout: '0 of 1 answers differ\n' });
  });

  it('says how it is used, and starts nothing, where that makes no sense', async () => {
    for (const options of [[], ['--compare', root], ['--out', root, 'more']]) {
      expect(await command(...options)).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage: npm run answers') });
    }
    expect((await command('--compare', root, root)).stderr).toContain('holds no answers');
    expect(existsSync(join(root, 'index.json'))).toBe(false);
  });
});
