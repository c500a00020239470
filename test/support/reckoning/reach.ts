/** What a restriction reaches: surely, surely not, or nobody says. */
import { type Chips, plain, tppOf } from './chips.ts';
import type { Json } from './values.ts';

export type Restriction = { id: string; says: Json };
/** A chip that goes to a country, or an entity; `*` is every one that is not named, null one that nobody states, `tpp 4800` any that performs so much. */
export type Case = { gpuModel?: string | null; destination?: string | null; entity?: string };
export type Reach = { reaches: 'yes' | 'no' | 'unknown'; by?: 'name' | 'performance'; because?: string };

const YES: Reach = { reaches: 'yes' };
const NO: Reach = { reaches: 'no' };
const UNKNOWN: Reach = { reaches: 'unknown' };

const PERFORMING = 'tpp ';
const isListed = (list: Json): boolean => Array.isArray(list) && list.length > 0;

export const ofModel = (chips: Chips, says: Json, gpuModel: string | null): Reach => {
  const { gpuModels, tppAtLeast, reach } = says;
  if (!isListed(gpuModels) && tppAtLeast === undefined) return reach === 'everything' ? YES : UNKNOWN;
  if (gpuModel === null) return UNKNOWN;
  if (gpuModel === '*') return NO;
  if (gpuModel.startsWith(PERFORMING)) {
    return tppAtLeast !== undefined && Number(gpuModel.slice(PERFORMING.length)) >= tppAtLeast ? { reaches: 'yes', by: 'performance' } : NO;
  }
  const named = (gpuModels ?? []).some((one: string) => plain(chips, one) === plain(chips, gpuModel));
  if (named) return { reaches: 'yes', by: 'name' };
  if (tppAtLeast === undefined) return NO;
  const tpp = tppOf(chips, gpuModel);
  return tpp === null ? UNKNOWN : tpp >= tppAtLeast ? { reaches: 'yes', by: 'performance' } : NO;
};

export const ofDestination = ({ destinations, exceptDestinations, reach }: Json, destination: string | null): Reach => {
  if (destination && exceptDestinations?.includes(destination)) return NO;
  if (!isListed(destinations)) {
    if (reach !== 'everything') return UNKNOWN;
    return destination === '*' && isListed(exceptDestinations) ? NO : YES;
  }
  if (destination === null) return UNKNOWN;
  if (destinations.includes(destination)) return YES;
  return ['HK', 'MO'].includes(destination) && destinations.includes('CN') ? { ...UNKNOWN, because: 'names CN only' } : NO;
};

const both = (a: Reach, b: Reach): Reach => {
  if (a.reaches === 'no' || b.reaches === 'no') return NO;
  return a.reaches === 'yes' && b.reaches === 'yes' ? { ...b, ...a } : UNKNOWN;
};

/** Of goods: chips that go to countries; of investment: countries; on entities: entities. */
export const reachOf = (chips: Chips, { scope, entities, ...says }: Json, { gpuModel, destination, entity }: Case): Reach => {
  if (scope === 'entity') return entity !== undefined && (entities ?? []).includes(entity) ? YES : NO;
  if (scope === 'investment') return destination === undefined ? NO : ofDestination(says, destination);
  if (gpuModel === undefined || destination === undefined) return NO;
  return both(ofModel(chips, says, gpuModel), ofDestination(says, destination));
};

export type Question = { gpuModel?: string | undefined; destination?: string; entity?: string };

/** Everything that a restriction names, of what is asked for. */
export const casesOf = (chips: Chips, { scope, ...says }: Json, { gpuModel, destination }: Question): Case[] => {
  if (scope === 'entity') return (says.entities ?? []).map((entity: string) => ({ entity }));
  const countries: string[] = destination ? [destination] : isListed(says.destinations) ? says.destinations : ['*'];
  if (scope === 'investment') return countries.map((country) => ({ destination: country }));
  const performing =
    says.tppAtLeast === undefined
      ? []
      : [
          ...[...chips.specs.values()].map(({ model }) => model).filter((model) => (tppOf(chips, model) ?? 0) >= says.tppAtLeast),
          // Chips that nobody published yet are reached as well.
          `${PERFORMING}${says.tppAtLeast}`,
        ];
  const named: string[] = [...(says.gpuModels ?? []), ...performing];
  const models = gpuModel ? [gpuModel] : named.length > 0 ? named : ['*'];
  return models.flatMap((model) => countries.map((country) => ({ gpuModel: model, destination: country })));
};
