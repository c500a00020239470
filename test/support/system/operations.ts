/** Every operation of the document that takes a key, and how it is asked by its own example. */
import { operations } from '../../../functions/reference/document.ts';
import type { Asked } from '../../../trial/running.ts';

export type Operation = ReturnType<typeof operations>[number];
export const ofAll = operations().filter(({ open }) => !open);

/** Takes a key even where anyone may read. */
const KEYED = '/v1/streams/{category}/{id}';
/** What anyone may ask, where anyone may read. */
export const isForAnyone = ({ reads, path }: Operation): boolean => reads === true && path !== KEYED;

/** The address of an operation's example, with as much as there is. */
export const addressOf = ({ path, example }: Operation): string => {
  const { limit: _, ...query } = example.query ?? {};
  const filled = Object.entries(example.path ?? {}).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), path);
  return Object.keys(query).length > 0 ? `${filled}?${new URLSearchParams(query)}` : filled;
};

export const sentWithoutKey = ({ method, example: { body } }: Operation): Asked => ({
  ...{ method, key: null, headers: { 'content-type': 'application/json' } },
  ...(body !== undefined && { body: JSON.stringify(body) }),
});
