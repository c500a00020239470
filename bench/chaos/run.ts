/** `npm run chaos`: posts a generated history through every fault that the local runtime knows, and says whether anything was lost. A seed that fails fails again. */
import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
    streams: { type: 'string', default: '200' },
    posts: { type: 'string', default: '5500' },
    kills: { type: 'string', default: '5' },
    giants: { type: 'string', default: '0' },
    megabytes: { type: 'string', default: '5' },
  },
});
const seed = Number(values.seed);
console.log(`seed ${seed} (again: npm run chaos -- --seed ${seed})`);
const began = performance.now();
const report = await chaos({
  ...{ seed, streams: Number(values.streams), posts: Number(values.posts), kills: Number(values.kills) },
  giants: { count: Number(values.giants), bytes: Number(values.megabytes) * 1e6 },
  say: (line) => console.log(`  ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`),
});
const line = (what: string, value: string | number): void => console.log(`${what.padEnd(44)} ${value}`);
line('\nposts, each a commit or a refusal', report.posts);
line('commits', report.commits);
line('events acknowledged', report.acknowledged);
line('requests that it took', report.tries);
line('given up without an answer in time', report.late);
line('killed and started again', report.kills);
for (const [kind, n] of Object.entries(report.faults)) line(`faults: ${kind}`, n);
line('valuation changes that reached the webhook', report.notices);
line('lost, doubled or wrong', report.wrong.length);
line('in all', `${((performance.now() - began) / 1000).toFixed(0)} s`);
for (const one of report.wrong.slice(0, 50)) console.error(`  ${one}`);
process.exitCode = report.wrong.length > 0 ? 1 : 0;
