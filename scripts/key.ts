/** `npm run key`: the first key of a system, made by whoever may write its keys table. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeKey } from '../functions/stores/access/first-key.ts';
import { PERMISSIONS, type Permission } from '../functions/stores/access/keys.ts';
import { operation } from './operation.ts';

const permissionOf = (text: string): Permission => {
  const permission = PERMISSIONS.find((one) => one === text);
  if (!permission) throw new Error(`scope "${text}": expected some of ${PERMISSIONS.join(', ')}`);
  return permission;
};

export const firstKey = operation({
  summary: 'Makes a key and prints it, this once. With the AWS credentials of your environment.',
  usage: '[options]',
  options: {
    stage: { type: 'string', default: 'dev', takes: 'NAME', says: 'of the deployed system (dev)' },
    name: { type: 'string', default: 'admin', takes: 'NAME', says: 'whose it is (admin)' },
    scopes: { type: 'string', default: 'admin', takes: 'SCOPE,…', says: `what it may (admin), some of ${PERMISSIONS.join(', ')}` },
  },
  run: async ({ stage, name, scopes }) => {
    console.log(await makeKey(new DynamoDBClient({}), { stage, name, scopes: scopes.split(',').map(permissionOf) }));
    return true;
  },
});
