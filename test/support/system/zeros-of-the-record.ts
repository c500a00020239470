/** Where a version, or a bound in what is published of the contract, may be 0. */
import type { Place } from './zeros.ts';

const BOUNDS = ['minimum', 'exclusiveMinimum'];

export const ofTheRecord: Place[] = [
  {
    ...{
      at: /^GET (\/(openapi|asyncapi)\.json|\/schemas\/\w+\/1\.json) .*\/(minimum|exclusiveMinimum)$/,
      why: 'the least that a number may be',
    },
    check: ({ key, beside }) => BOUNDS.includes(key) && ['number', 'integer'].includes([beside.type].flat()[0]),
  },
  {
    ...{ at: /^GET \/openapi\.json \/paths\/\/v1\/changes\/get\/parameters\/\*\/schema\/default$/, why: 'changes are read from the first' },
    check: ({ trail }) => trail.at(-2).name === 'after',
  },
  {
    ...{ at: /^GET \/v1\/diff \/versions\/from$/, why: 'nothing was recorded of it by then' },
    check: ({ asked, changes }) =>
      !changes.some(({ stream, recordedAt }) => stream === `organization/${asked.get('organization')}` && recordedAt <= asked.get('from')!),
  },
];
