/** Chip models that questions name. */
import type { ChipTable } from '../../../domain/compute/chip.ts';
import { chipKey } from '../../../domain/kernel/chips.ts';
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

/** Throws 400 with close names where nothing names the model: a wrong spelling must never read as "unrestricted". */
export const knownModel = async (reader: Reader, gpuModel: string, { names }: ChipTable): Promise<void> => {
  const wanted = chipKey(gpuModel, names);
  const chips = [...names.models.values()];
  if (chips.includes(wanted)) return;
  const named = await namedIn(reader);
  const keys = new Map(named.map((name) => [chipKey(name, names), name]));
  if (keys.has(wanted)) return;
  const close = closest(wanted, [...chips, ...names.models.keys(), ...keys.keys()]).map(
    (key) => keys.get(key) ?? names.shown.get(key) ?? key,
  );
  const hint = close.length > 0 ? `; close to it: ${[...new Set(close)].join(', ')}` : '';
  throw invalidParameter('gpuModel', `no chip, phase, allocation, contract or restriction names "${gpuModel}"${hint}`);
};
