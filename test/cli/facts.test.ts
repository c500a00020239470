/** Every reading of the command line on the shipped facts: that it answers, fits, and adds up. */
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { widthOf } from '../../cli/output/width.ts';
import type { Json } from '../../trial/running.ts';
import { shell } from '../support/cli/shell.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });
let run: ReturnType<typeof shell>['run'];

beforeAll(async () => {
  ({ run } = shell(system.url, await system.keyWith('admin'), tmpdir()));
});

/** What each reading gives as its examples, and more that is wide. */
const examples = Object.values(COMMANDS)
  .filter(({ reads = [] }) => reads.length > 0)
  .flatMap((command) => command.examples)
  .map((example) =>
    example
      .replace(/ [>|] .*$/, '')
      .replace(' --follow', '')
      .split(' ')
      .slice(1),
  )
  .filter((args) => !args.some((arg) => arg === '--json' || arg === '--csv'));
const WIDE = [
  'rounds anthropic',
  'organization moonshot --explain',
  'clusters',
  'ranking startups',
  'ranking providers',
  'deals',
  'timeline openai',
  'ranking startups --every year --limit 2',
];
const asked = [...examples, ...WIDE.map((line) => line.split(' '))];

const AT_ONCE = 3;
const printed = async (columns: number) => {
  const all: { args: string; code: number | null; out: string; err: string }[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const some = asked.slice(from, from + AT_ONCE);
    const ended = await Promise.all(some.map((args) => run(args, { env: { COLUMNS: String(columns) } })));
    all.push(...ended.map(({ code, out, err }, n) => ({ args: some[n]!.join(' '), code, out, err })));
  }
  return all;
};

describe('every reading', () => {
  it.each([80, 120])('answers within %d columns', async (columns) => {
    const all = await printed(columns);
    expect(all.filter(({ code, out }) => code !== 0 || out.trim() === '')).toEqual([]);
    const wide = all.flatMap(({ args, out }) => out.split('\n').flatMap((line) => (widthOf(line) > columns ? [`${args}: ${line}`] : [])));
    expect(wide).toEqual([]);
    expect(all.filter(({ out }) => /\b(undefined|NaN|\[object)/.test(out))).toEqual([]);
  });

  it('names people and publishers, and explains its signs', async () => {
    const { out } = await run(['timeline', 'moonshot'], { env: { COLUMNS: '120' } });
    expect(out).toMatch(/2026-05 +20B\.\. .*neogear\.com citing/);
    expect(out).toContain('1.. no upper bound');
    expect((await run(['cluster', 'msft-gpt4'])).out).toMatch(/operator +Microsoft[\s\S]*OpenAI +25,000/);
  });
});

describe('forms', () => {
  it('are the answer as it came, all of its pages, or the whole table', async () => {
    const [one, all, csv, few] = await Promise.all([
      run(['organizations', '--json', '--limit', '2']),
      run(['organizations', '--json', '--all']),
      run(['organizations', '--csv']),
      run(['organizations', '--csv', '--limit', '3']),
    ]);
    expect((one.json() as Json).organizations).toEqual((await system.get('/v1/organizations?limit=2')).organizations);
    const { organizations, next } = all.json() as Json;
    expect([organizations.length > 100, next]).toEqual([true, undefined]);
    const records = (text: string) => text.trim().split('\n');
    expect(records(csv.out)).toHaveLength(organizations.length + 1);
    expect(new Set(records(csv.out)).size).toBe(organizations.length + 1);
    expect(records(few.out)).toHaveLength(4);
    const lines = records((await run(['deals', '--format', 'ndjson', '--limit', '2'])).out);
    expect(lines.map((line) => Object.keys(JSON.parse(line)).includes('round'))).toEqual([true, true]);
  });
});

const figure = (text: string) => Number(text.replaceAll(',', ''));
/** The first end of what stands in the column of a metric, of each line, the last being the total. */
const columnOf = (out: string, metric: string): number[] => {
  const lines = out.split('\n');
  const head = lines.findIndex((line) => line.startsWith('on '));
  const end = lines[head]!.indexOf(metric) + metric.length;
  const start = lines[head]!.indexOf('round') + 5;
  const last = lines.findIndex((line) => line.startsWith('total'));
  return lines.slice(head + 1, last + 1).map((line) => {
    const [low = ''] = /[\d,]+(\.\d+)?(?=(\.\.[\d,]*)?$)/.exec(line.slice(start, end)) ?? [];
    return low === '' ? 0 : figure(low);
  });
};

describe('explain adds up to its headline', () => {
  it.each([
    ...['knownUsd', 'computeCreditUsd', 'startups', 'rounds', 'leads', 'unicorns'].map((metric) => ['investors', 'alibaba', metric]),
    ...['moonshot', 'anthropic', 'openai'].map((id) => ['startups', id, 'raisedUsd']),
  ])('of %s: %s by %s', async (of, id, metric) => {
    const { code, out } = await run(['explain', id, '--of', of, '--metric', metric], { env: { COLUMNS: '200' } });
    expect(code).toBe(0);
    const headline = new RegExp(`: ${metric} ([\\d,]+(?:\\.\\d+)?)`).exec(out)![1]!;
    const parts = columnOf(out, metric);
    const total = parts.pop()!;
    expect(total).toBe(figure(headline));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  });

  it('and shows where a number comes from that is no sum, and what was withdrawn', async () => {
    const { out } = await run(['explain', 'moonshot', '--of', 'startups'], { env: { COLUMNS: '200' } });
    expect(out).toMatch(/moonshot-08 +20,000,000,000\.\./);
    expect(out).toMatch(/moonshot-05 .* 1 withdrawn +SCMP via The Star$/m);
    expect(out).not.toMatch(/disputed|itiger|^total/m);
  });
});
