/** `npm run key`: the first key of a system, made by whoever may write its keys table. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeKey } from '../functions/stores/first-key.ts';
import { SCOPES, type Scope } from '../functions/stores/keys.ts';
import { operation } from './operation.ts';

const scopeOf = (text: string): Scope => {
  const scope = SCOPES.find((one) => one === text);
  if (!scope) throw new Error(`scope "${text}": expected some of ${SCOPES.join(', ')}`);
  return scope;
};

export const firstKey = operation({
  summary: 'Makes a key and prints it, this once. With the AWS credentials of your environment.',
  usage: '[options]',
  options: {
    stage: { type: 'string', default: 'dev', takes: 'NAME', says: 'of the deployed system (dev)' },
    name: { type: 'string', default: 'admin', takes: 'NAME', says: 'whose it is (admin)' },
    scopes: { type: 'string', default: 'admin', takes: 'SCOPE,…', says: `what it may (admin), some of ${SCOPES.join(', ')}` },
  },
  run: async ({ stage, name, scopes }) => {
    console.log(await makeKey(new DynamoDBClient({}), { stage, name, scopes: scopes.split(',').map(scopeOf) }));
    return true;
  },
});
