/** Once before all suites, and once after them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { here, isBrought, unpacked } from '../../trial/browser/chromium.ts';

/** What suites share is in the environment: `DEALSTREAM_BUILD`, the synthesised folder, and `DEALSTREAM_RUN`, a folder for what one suite makes
 * and others find. Whatever they start keeps what V8 and the stripping of types made of its modules, where functions keep it too: a script that
 * imports half of the program starts in two thirds of the time. Templates are synthesised without the CDK's own validation, two thirds of the time of a synthesis: one test validates
 * (test/infra/findings), and so does every deployment. The browser is unpacked, some seconds once a checkout, so that no test waits for it. */
export default async (): Promise<() => void> => {
  process.env.CDK_VALIDATION = 'false';
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'node-compile-cache');
  process.env.DEALSTREAM_BUILD = execFileSync(process.execPath, ['build/build.ts'], { encoding: 'utf8' }).trim();
  if (isBrought(here())) await unpacked();
  const folder = mkdtempSync(join(tmpdir(), 'dealstream-run-'));
  process.env.DEALSTREAM_RUN = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};
