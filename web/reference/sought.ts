/** What of the document is shown: all of it, or what has every word that is looked for. */
import { useMemo } from 'preact/hooks';
import { type ApiDocument, type Group, groupsOf, idOf, type Operation, type Schema } from './document.ts';
import { type Findable, find, operationFound, schemaFound } from './find.ts';

/** `hits`: the members within that a word was found in. */
export type FoundOperation = { operation: Operation; hits: readonly string[] };
export type FoundGroup = Group & { found: FoundOperation[] };
export type FoundSchema = { name: string; id: string; schema: Schema; hits: readonly string[] };

/** Groups in which nothing is found are left out. */
export type Found = { groups: FoundGroup[]; schemas: FoundSchema[]; n: number };

export const useFound = (api: ApiDocument, sought: readonly string[]): Found => {
  const groups = useMemo(() => groupsOf(api), [api]);
  const schemas = useMemo(
    () =>
      Object.entries(api.components.schemas)
        .map(([name, schema]) => ({ name, schema, id: idOf('schema', name) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    [api],
  );
  const isSought = sought.length > 0;
  // Gathered when somebody first looks for something.
  const findable = useMemo(() => {
    if (!isSought) return undefined;
    const ofOperations = groups.flatMap(({ operations }) => operations).map((one) => [one.id, operationFound(api, one)] as const);
    const ofSchemas = schemas.map(({ id, name, schema }) => [id, schemaFound(api, name, schema)] as const);
    return new Map<string, Findable>([...ofOperations, ...ofSchemas]);
  }, [api, isSought]);
  const hitsIn = (id: string): readonly string[] | undefined => {
    const one = findable?.get(id);
    return one ? find(one, sought)?.hits : [];
  };
  const found = groups
    .map((group) => ({
      ...group,
      found: group.operations.flatMap((operation) => {
        const hits = hitsIn(operation.id);
        return hits ? [{ operation, hits }] : [];
      }),
    }))
    .filter((group) => group.found.length > 0);
  const foundSchemas = schemas.flatMap((schema) => {
    const hits = hitsIn(schema.id);
    return hits ? [{ ...schema, hits }] : [];
  });
  return { groups: found, schemas: foundSchemas, n: found.reduce((sum, group) => sum + group.found.length, foundSchemas.length) };
};
