/** `npm run stuck`: rows that the code could not fold any further, and rows that cannot be read. Reads all rows, at a read unit for every 8 KB. */
import { parseArgs } from 'node:util';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { type View, views } from '../domain/views.ts';
import { fullRowOf, type Stuck } from '../functions/stores/row.ts';
import { onSystem, SYSTEM_HELP, SYSTEM_OPTIONS, type System } from './system.ts';

const HELP = `Usage: npm run stuck -- [options]

${SYSTEM_HELP}
  --view NAME     of one view
  --help          this text
`;

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
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table('rows') })) {
    for (const item of Items) {
      const view = byName.get(item.p!.S!.replace(/@\d+$/, ''));
      if (!view) continue;
      const { id, v, stuck } = fullRowOf(view, item);
      if (stuck) yield { view, stream: `${view.hears}/${id}`, version: v, stuck };
    }
  }
}

/** One line of the list. */
export const lineOf = ({ view, stream, version, stuck: { error, fold, code } }: StuckRow): string =>
  `${view.name}  ${stream}@${version}  fold ${fold}  code ${code}  ${error.replaceAll('\n', ' ')}`;

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { ...SYSTEM_OPTIONS, view: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(HELP);
  await onSystem(values, async (system) => {
    let count = 0;
    for await (const row of stuckRows(system, values.view)) {
      console.log(lineOf(row));
      count += 1;
    }
    console.error(`${count} rows are stuck in ${system.name}`);
  });
};

if (import.meta.main) await main();
