/** The system of a suite: started before its first test, stopped after its last. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect } from 'vitest';
import { facts, type Json, type Running, type RunningSettings, running } from '../../../trial/running.ts';
import { computeHandful } from './compute-handful.ts';
import { handful } from './handful.ts';

/** What many suites begin with. */
const HELD = { facts, handful, computeHandful };

type Use = RunningSettings & {
  /** What it holds from the start. It is posted once a run; every suite gets a copy of the folder that came of it. */
  holding?: keyof typeof HELD;
  /** What is posted besides, before the first test. */
  and?: readonly Json[];
};

/** Posts in requests of at most 500, refusing nothing, and waits until everything that follows is done. */
export const postAll = async (system: Running, events: readonly Json[]): Promise<void> => {
  for (let from = 0; from < events.length; from += 500) {
    let { status, body } = await system.post(events.slice(from, from + 500));
    // On a busy machine a large request may take longer than its writer may decide; what is in is then unchanged.
    while (status === 503) ({ status, body } = await system.post(events.slice(from, from + 500)));
    expect([status < 300, body.refused]).toEqual([true, 0]);
  }
  await system.idle();
};

const LOOK_MS = 50;

/** The folder of a system that held these events, stopped when all was done. The first suite of the run that asks makes it, others wait. */
export const folderOf = async (name: keyof typeof HELD): Promise<string> => {
  const folder = join(process.env.DEALSTREAM_RUN!, name);
  const [made, failed] = [`${folder}.made`, `${folder}.failed`];
  try {
    mkdirSync(`${folder}.making`);
  } catch {
    while (!existsSync(made) && !existsSync(failed)) await sleep(LOOK_MS);
    if (existsSync(failed)) throw new Error(`another suite failed to make a system with ${name}`);
    return folder;
  }
  try {
    const system = await running();
    await postAll(system, HELD[name]);
    await system.stop(folder);
    writeFileSync(made, '');
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
  return folder;
};

/** Gives a system that is there from the first test on. Its roles are enforced, and it fails the suite when one is too small. */
export const useSystem = ({ holding, and = [], ...settings }: Use = {}): Running => {
  const system = {} as Running;
  beforeAll(async () => {
    const from = holding && (await folderOf(holding));
    Object.assign(system, await running({ ...settings, ...(from && { from }) }));
    if (and.length > 0) await postAll(system, and);
  });
  afterAll(() => system.stop?.());
  return system;
};
