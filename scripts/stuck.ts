/** `npm run stuck`: rows that the code could not fold any further, and rows that cannot be read. Reads all rows, at a read unit for every 8 KB. */
import { type View, views } from '../domain/views.ts';
import { scanPages, textIn } from '../functions/ports/dynamo.ts';
import { viewIn } from '../functions/stores/layout.ts';
import { fullRowOf, type Stuck } from '../functions/stores/rows/row.ts';
import { wholesOf } from '../functions/stores/rows/row-pieces.ts';
import { operation, SYSTEM } from './operation.ts';
import { onSystem, type System } from './system.ts';

export type StuckRow = { view: View; stream: string; version: number; stuck: Stuck };

/** Throws, naming the views, when there is none of that name. */
const viewsOf = (name: string | undefined): View[] => {
  const chosen = views.filter((view) => name === undefined || view.name === name);
  if (chosen.length === 0) throw new Error(`there is no view ${name}: expected one of ${views.map((view) => view.name).join(', ')}`);
  return chosen;
};

/** Every row that is stuck, of one view or of all. */
export async function* stuckRows({ client, table }: System, name?: string): AsyncGenerator<StuckRow> {
  const byName = new Map(viewsOf(name).map((view) => [view.name, view]));
  const rows = { client, table: table('rows') };
  for await (const items of scanPages(rows, {})) {
    for (const [partition, some] of Map.groupBy(items, (item) => textIn(item, 'p'))) {
      const view = byName.get(viewIn(partition));
      if (!view) continue;
      for (const whole of await wholesOf(rows, partition, some)) {
        const { id, v, stuck } = fullRowOf(view, whole);
        if (stuck) yield { view, stream: `${view.hears}/${id}`, version: v, stuck };
      }
    }
  }
}

/** One line of the list. */
export const lineOf = ({ view, stream, version, stuck: { error, fold, code } }: StuckRow): string =>
  `${view.name}  ${stream}@${version}  fold ${fold}  code ${code}  ${error.replaceAll('\n', ' ')}`;

export const stuckList = operation({
  summary:
    'Lists rows that the code could not fold any further, and rows that cannot be read. Reads all rows, at a read unit for every 8 KB.',
  usage: '[options]',
  options: { ...SYSTEM, view: { type: 'string', takes: 'NAME', says: 'of one view' } },
  run: ({ view, ...which }) =>
    onSystem(which, async (system) => {
      let count = 0;
      for await (const row of stuckRows(system, view)) {
        console.log(lineOf(row));
        count += 1;
      }
      console.error(`${count} rows are stuck in ${system.name}`);
      return true;
    }),
});
