/** The table of commands against what can be asked. */
import { expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { operationAt, optionOf } from '../../cli/operation.ts';
import { routes } from '../../functions/readings/routes.ts';

const asked = Object.entries(COMMANDS).flatMap(([name, command]) => (command.reads ?? []).map((key) => ({ name, command, key })));

it('there is a command for every reading', () => {
  const reachable = new Set(asked.map(({ key }) => key));
  expect(routes.map(({ method = 'GET', path }) => `${method} ${path}`).filter((key) => !reachable.has(key))).toEqual([]);
});

/** `explain` reads all pages, and `changes` on by itself: they take what they need. */
it('and an option for every parameter of it', () => {
  const missing = asked
    .filter(({ name }) => name !== 'explain' && name !== 'changes')
    .flatMap(({ name, command, key }) =>
      operationAt(key)
        .parameters.filter((one) => !Object.hasOwn(command.options, optionOf(one.name)))
        .map((one) => `${name}: ${one.name}`),
    );
  expect(missing).toEqual([]);
});
