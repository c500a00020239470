/** The document, and a real answer of every reading: what generated clients are tried with. */
import { openApiDocument } from '../../build/publish.ts';
import { facts, type Json, running } from '../running.ts';

/** `schema`: the name that the document gives to such an answer. `rows`: its rows in both forms, where it has any. */
export type Answered = { operation: string; tag: string; schema: string; body: Json; rows?: { csv: string; ndjson: string } };

/** The address of an operation's example. */
const addressOf = (path: string, { parameters = [] }: Json): string => {
  const given = parameters.filter(({ example }: Json) => example !== undefined);
  const filled = given
    .filter((one: Json) => one.in === 'path')
    .reduce((text: string, one: Json) => text.replace(`{${one.name}}`, one.example), path);
  const query = new URLSearchParams(
    given.filter((one: Json) => one.in === 'query').map(({ name, example }: Json) => [name, String(example)]),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
};

/** Starts a system with the shipped facts and asks each reading its example. Subscriptions are left out: theirs is made up. */
export const askedOf = async (): Promise<{ document: Json; answers: Answered[] }> => {
  const document = JSON.parse(JSON.stringify(openApiDocument()));
  const system = await running();
  const answers: Answered[] = [];
  try {
    for (let from = 0; from < facts.length; from += 500) await system.post(facts.slice(from, from + 500));
    await system.idle();
    for (const [path, { get, post }] of Object.entries<Json>(document.paths)) {
      const operation = path === '/v1/restrictions/what-if' ? post : get;
      if (!operation || operation.tags[0] === 'Subscriptions') continue;
      const body = operation.requestBody && JSON.stringify(operation.requestBody.content['application/json'].example);
      const headers = { 'content-type': 'application/json' };
      const { status, body: answer } = await system.ask(addressOf(path, operation), body ? { method: 'POST', body, headers } : {});
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      const { content } = operation.responses['200'];
      const textOf = async (type: string) => (await system.ask(addressOf(path, operation), { headers: { accept: type } })).text;
      const rows = content['application/x-ndjson'] && { csv: await textOf('text/csv'), ndjson: await textOf('application/x-ndjson') };
      const schema = content['application/json'].schema.$ref.split('/').at(-1);
      answers.push({ operation: operation.operationId, tag: operation.tags[0], schema, body: answer, ...(rows && { rows }) });
    }
  } finally {
    await system.stop();
  }
  return { document, answers };
};
