/** Chip models that questions name. */
import type { ChipTable } from '../../../domain/compute/chip.ts';
import { chipKey } from '../../../domain/kernel/chips.ts';
import type { Fault } from '../../../domain/kernel/decision.ts';
import { closest } from '../../../domain/kernel/spelling.ts';
import { clusters, contracts, restrictions } from '../../../domain/views.ts';
import { invalidParameter } from '../../http/parameters.ts';
import type { Reader } from './reader.ts';

/** Every model that a phase, an allocation, a contract or a restriction names, as it is written there. */
const namedIn = async ({ rows }: Reader): Promise<string[]> => {
  const [sites, said, issued] = await Promise.all([rows.all(clusters), rows.all(contracts), rows.all(restrictions)]);
  return [
    ...sites.flatMap(({ plain }) => [
      ...(plain?.held ?? []).flatMap(({ gpuModel }) => gpuModel ?? []),
      ...(plain?.phases ?? []).flatMap(({ gpuModel, alsoGpus }) => [
        ...(gpuModel ? [gpuModel, ...gpuModel.alternatives].map(({ value }) => value) : []),
        ...(alsoGpus?.value ?? []).map((also) => also.gpuModel),
      ]),
    ]),
    ...said.flatMap(({ plain }) => plain.claims.flatMap(({ says }) => says.gpuModel ?? [])),
    ...issued.flatMap(({ plain }) => [...plain.issues, ...plain.amendments].flatMap(({ data }) => data.gpuModels ?? [])),
  ];
};

/** Says of a model that nothing names that it is so, with close names: a wrong spelling must never read as "unrestricted". Null where something names it. */
const unnamed = (gpuModel: string, named: string[], { names }: ChipTable): string | null => {
  const wanted = chipKey(gpuModel, names);
  const chips = [...names.models.values()];
  const keys = new Map(named.map((name) => [chipKey(name, names), name]));
  if (chips.includes(wanted) || keys.has(wanted)) return null;
  const close = closest(wanted, [...chips, ...names.models.keys(), ...keys.keys()]).map(
    (key) => names.shown.get(key) ?? keys.get(key) ?? key,
  );
  const hint = close.length > 0 ? `; close to it: ${[...new Set(close)].join(', ')}` : '';
  return `no chip, phase, allocation, contract or restriction names "${gpuModel}"${hint}`;
};

const isChip = (gpuModel: string, { names }: ChipTable): boolean => names.models.has(chipKey(gpuModel, names));

/** Throws 400 with close names where nothing names the model. */
export const knownModel = async (reader: Reader, gpuModel: string, table: ChipTable): Promise<void> => {
  const fault = isChip(gpuModel, table) ? null : unnamed(gpuModel, await namedIn(reader), table);
  if (fault) throw invalidParameter('gpuModel', fault);
};

/** The faults of the models that a draft names and nothing else does; none where no chip has been published at all. */
export const unnamedModels = async (reader: Reader, gpuModels: readonly string[], table: ChipTable): Promise<Fault[]> => {
  if (table.names.models.size === 0 || gpuModels.every((gpuModel) => isChip(gpuModel, table))) return [];
  const named = await namedIn(reader);
  return gpuModels.flatMap((gpuModel, n) => {
    const message = unnamed(gpuModel, named, table);
    return message === null ? [] : [{ pointer: `/gpuModels/${n}`, message }];
  });
};
