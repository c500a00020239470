/** Adding an event type: the compiler names each place that has to know it, so that none is forgotten. Tried on the tree, changed in memory. */
import { describe, expect, it } from 'vitest';
import { complaints } from '../support/compiled.ts';
import { files, source } from '../support/source.ts';

const ORGANIZATION = [
  'domain/organization/checks.ts',
  'domain/organization/organization.ts',
  'domain/organization/profile.ts',
  'domain/organization/warnings.ts',
  'domain/rounds/round-claims.ts',
  'domain/rounds/stakes.ts',
  'domain/valuations/marks.ts',
];

/** Per file of events: the list that a new type is added to, its category, and the files that must complain until they know it. */
const NOUNS = [
  { file: 'events/organization.ts', list: 'profileEvents', category: 'organization', asks: ORGANIZATION },
  { file: 'events/round.ts', list: 'roundEvents', category: 'organization', asks: ORGANIZATION },
  { file: 'events/valuation.ts', list: 'markEvents', category: 'organization', asks: ORGANIZATION },
  { file: 'events/stake.ts', list: 'stakeEvents', category: 'organization', asks: ORGANIZATION },
  { file: 'events/cluster.ts', list: 'clusterEvents', category: 'cluster', asks: ['domain/compute/cluster.ts'] },
  { file: 'events/credit.ts', list: 'creditEvents', category: 'credit', asks: ['domain/compute/credit.ts', 'domain/compute/crediting.ts'] },
  { file: 'events/contract.ts', list: 'contractEvents', category: 'contract', asks: ['domain/compute/contract.ts'] },
  {
    file: 'events/restriction.ts',
    list: 'restrictionEvents',
    category: 'restriction',
    asks: ['domain/controls/restricting.ts', 'domain/controls/restriction.ts'],
  },
  { file: 'events/chip.ts', list: 'chipEvents', category: 'chip', asks: ['domain/compute/chip.ts'] },
  { file: 'events/currency.ts', list: 'currencyEvents', category: 'currency', asks: ['domain/rates/currency.ts'] },
];

const typeOf = (list: string): string => `New${list}`;

/** A file of events with one type more in its list, and nothing else. */
const withOneMore = ({ file, list, category }: (typeof NOUNS)[number]): string => {
  const text = source.get(file) ?? '';
  const added = `export const ${typeOf(list)} = event('${category}', '${typeOf(list)}', z.strictObject({ holder: Id, on: PartialDate, cheque: Amount }));\n`;
  const values = "import { Amount, Id, PartialDate } from './values.ts';\n";
  const changed = text
    .replace(/import \{([^}]*)\} from '\.\/values\.ts';\n/, (line, names: string) =>
      line.replace(
        names,
        ` ${[...new Set([...names.split(',').map((one) => one.trim()), 'Amount', 'Id', 'PartialDate'])].filter(Boolean).join(', ')} `,
      ),
    )
    .replace(new RegExp(`export const ${list} = \\[`), `${added}$&${typeOf(list)}, `);
  if (changed === text || !changed.includes(`[${typeOf(list)}, `)) throw new Error(`${file} has no list ${list}`);
  return changed.includes("from './values.ts'") ? changed : values + changed;
};

const roots = files.filter((file) => /^(events|domain)\//.test(file));

describe('a new event type', () => {
  const said = complaints(roots, new Map(NOUNS.map((noun) => [noun.file, withOneMore(noun)])));
  const naming = (file: string, list: string) => said.filter((one) => one.file === file && one.message.includes(typeOf(list)));

  it('is asked for in these files, and in no other', () => {
    // The total table of all rules lacks what its noun's table lacks.
    const expected = new Set(['events/index.ts', ...NOUNS.flatMap(({ file, asks }) => [file, ...asks])]);
    expect([...new Set(said.map(({ file }) => file))].sort()).toEqual([...expected].sort());
  });

  it.each(NOUNS)('in $file is asked for its rule', ({ file, list }) => {
    expect(naming(file, list).map(({ message }) => message)).toEqual([expect.stringContaining('satisfy the expected type')]);
  });

  // Of two types that one place has forgotten the compiler may name either: those of one category are asked for together.
  it.each(NOUNS)('in $file is asked for by $asks', ({ category, asks }) => {
    const lists = NOUNS.filter((noun) => noun.category === category).map(({ list }) => typeOf(list));
    const complaining = new Set(said.filter(({ message }) => lists.some((list) => message.includes(list))).map((one) => one.file));
    expect([...complaining].filter((one) => one.startsWith('domain/')).sort()).toEqual(asks);
  });
});
