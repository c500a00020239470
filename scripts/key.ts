/** The first key of a system, made by whoever may write its keys table: `npm run key -- --stage dev --name ops --scopes admin`. */
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeKey } from '../functions/stores/first-key.ts';
import { SCOPES, type Scope } from '../functions/stores/keys.ts';

const scopesOf = (text: string): Scope[] =>
  text.split(',').map((scope) => {
    if (!(SCOPES as readonly string[]).includes(scope)) throw new Error(`scope "${scope}": expected some of ${SCOPES.join(', ')}`);
    return scope as Scope;
  });

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string', default: 'dev' },
      name: { type: 'string', default: 'admin' },
      scopes: { type: 'string', default: 'admin' },
    },
  });
  console.log(await makeKey(new DynamoDBClient({}), { ...values, scopes: scopesOf(values.scopes) }));
};

if (import.meta.main) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
