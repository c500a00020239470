/** What `npm start -- …` takes. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly data: string;
  readonly empty: boolean;
  readonly enforceIam: boolean;
  readonly publicRead: boolean;
  readonly help: boolean;
}

export const HELP = `Usage: npm start -- [options]

  --port N       where to listen on 127.0.0.1 (8787; 0 takes a free one)
  --data DIR     where everything is kept: the engine's file, queues, the key (.dealstream)
  --empty        load no facts
  --enforce-iam  refuse what the role of a function does not allow, as AWS would
  --public-read  let anyone read without a key, as a deployment with publicRead does
  --help         this text

  DYNAMODB_ENDPOINT    another DynamoDB-compatible engine than the embedded one
  DEALSTREAM_MISCHIEF  JSON of what the runtime shall do wrong: { "seed": 1, "duplicate": 0.5, … }
`;

/** Throws with a sentence at an option that is unknown or has no sense. */
export const optionsFrom = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: '.dealstream' },
      empty: { type: 'boolean', default: false },
      'enforce-iam': { type: 'boolean', default: false },
      'public-read': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port}: expected a number from 0 to 65535`);
  if (values.data === '') throw new Error('--data: expected a folder');
  const { 'enforce-iam': enforceIam, 'public-read': publicRead, ...rest } = values;
  return { ...rest, enforceIam, publicRead, port };
};
