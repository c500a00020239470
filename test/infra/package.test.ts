/** The package as others have it: packed, unpacked below the `node_modules` of an app of theirs, and used there. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, ROOT } from '../support/program.ts';

const app = mkdtempSync(join(tmpdir(), 'dealstream-neighbour-'));
const installed = join(app, 'node_modules', 'dealstream');
const run = promisify(execFile);
const { dependencies, exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  exports: Record<string, { types: string; default: string }>;
};

/** What a registry would have installed beside it. */
const linked = [...Object.keys(dependencies), 'aws-cdk-lib', 'constructs'];

beforeAll(async () => {
  const { stdout } = await run('npm', ['pack', '--silent', '--offline', '--pack-destination', app], { cwd: ROOT });
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xzf', join(app, stdout.trim().split('\n').at(-1)!), '--strip-components', '1', '-C', installed]);
  for (const name of linked) {
    mkdirSync(dirname(join(app, 'node_modules', name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(app, 'node_modules', name));
  }
  writeFileSync(join(app, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(app, 'app.ts'), program('docs/webhooks.md', 'neighbour'));
}, 60_000);
afterAll(() => rmSync(app, { recursive: true }));

describe('an installed package', () => {
  it('gives the app of a neighbour a rule on our bus', async () => {
    await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'app.ts'], {
      cwd: app,
      env: { ...process.env, CDK_OUTDIR: join(app, 'cdk.out') },
    });
    const { Resources } = JSON.parse(readFileSync(join(app, 'cdk.out', 'Research.template.json'), 'utf8')) as {
      Resources: Record<string, { Type: string; Properties: object }>;
    };
    expect(Object.values(Resources).filter(({ Type }) => Type === 'AWS::Events::Rule')).toMatchObject([
      {
        Properties: {
          EventBusName: 'arn:aws:events:eu-central-1:999988887777:event-bus/dealstream-prod',
          EventPattern: {
            source: ['dealstream'],
            detail: {
              ...{ country: ['CN'], direction: ['down'] },
              $or: [{ changePercent: { low: [{ numeric: ['>=', 10] }] } }, { changePercent: { high: [{ numeric: ['<=', -10] }] } }],
            },
          },
        },
      },
    ]);
  }, 60_000);

  it('declares what it exports: the compiler takes a direction, and refuses one that there is none of', async () => {
    // Of the CDK as much as the declarations name: reading all of its types takes longer than all the rest of this.
    writeFileSync(
      join(app, 'events.d.ts'),
      'export interface IRuleTarget { bind(): unknown }\nexport declare class Rule { readonly ruleArn: string }\n',
    );
    writeFileSync(join(app, 'constructs.d.ts'), 'export declare class Construct { constructor(scope: Construct, id: string) }\n');
    const paths = { 'aws-cdk-lib/aws-events': ['./events.d.ts'], constructs: ['./constructs.d.ts'] };
    const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', lib: ['es2022'], types: [], paths };
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['checked.ts'] }));
    writeFileSync(
      join(app, 'checked.ts'),
      [
        "import { ValuationChanges, type ValuationChangesProps } from 'dealstream/valuation-changes';",
        'export const arnOf = (changes: ValuationChanges): string => changes.rule.ruleArn;',
        "export const right: Partial<ValuationChangesProps> = { directions: ['down'], minChangePercent: 10 };",
        "export const wrong: Partial<ValuationChangesProps> = { directions: ['sideways'] };",
      ].join('\n'),
    );
    const said: string = await run(process.execPath, [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')], { cwd: app }).then(
      () => '',
      ({ stdout }: { stdout: string }) => stdout,
    );
    expect(said.trim().split('\n')).toEqual([expect.stringMatching(/^checked\.ts\(4,\d+\): error TS2322: .*"sideways"/)]);
  }, 60_000);

  it('has the command line, too', async () => {
    const { stdout } = await run(process.execPath, [join(installed, 'cli', 'dealstream.mjs'), '--help'], { cwd: app });
    expect(stdout).toMatch(/^Usage: dealstream COMMAND/);
  });

  it('holds JavaScript alone, and every file that it names', async () => {
    const { stdout } = await run('tar', ['-tzf', join(app, 'dealstream-0.1.0.tgz')]);
    const files = stdout
      .trim()
      .split('\n')
      .map((file) => file.replace(/^package\//, './'));
    expect(files.filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(Object.values(exports).flatMap((one) => [one.types, one.default])));
  });
});
