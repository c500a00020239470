/** What a restriction reaches: which chips, sent where, for whom, and what nobody can tell. */
import type { ChipTable } from '../compute/chip.ts';
import { chipKey } from '../kernel/chips.ts';
import type { Issue } from './restriction.ts';

/** A restriction as it stands, with what it names ready to be asked. Models by the key of their names. */
export type Rule = {
  id: string;
  issue: Issue;
  models: ReadonlySet<string>;
  destinations: ReadonlySet<string>;
  except: ReadonlySet<string>;
  entities: ReadonlySet<string>;
};

export const ruleOf = (id: string, issue: Issue, { names }: ChipTable): Rule => ({
  id,
  issue,
  models: new Set((issue.gpuModels ?? []).map((gpuModel) => chipKey(gpuModel, names))),
  destinations: new Set(issue.destinations),
  except: new Set(issue.exceptDestinations),
  entities: new Set(issue.entities),
});

/** What is looked at. A missing member is not asked about, null is something that nobody states. Countries by ISO code; `entities` are one organization, with the
 * groups and others by whom it may be named. */
export type Target = { gpuModel?: string | null; destination?: string | null; entities?: readonly string[] };

/** Chips by the table, and where organizations are. */
export type Atlas = { table: ChipTable; countryOf: (organization: string) => string | null };

export type Verdict =
  | { is: 'applies'; by: 'name' | 'performance' | null }
  | { is: 'reach-unknown'; because: string }
  | { is: 'other-models' }
  | { is: 'none' };

const applies: Verdict = { is: 'applies', by: null };
const none: Verdict = { is: 'none' };
const unknown = (because: string): Verdict => ({ is: 'reach-unknown', because });

const isEverything = ({ issue }: Rule): boolean => issue.reach === 'everything';

/** Whether it says which chips it is about. */
export const saysModels = ({ issue, models }: Rule): boolean => models.size > 0 || issue.tppAtLeast !== undefined;

const ofModel = (rule: Rule, gpuModel: string | null | undefined, { table }: Atlas): Verdict => {
  const { issue, models } = rule;
  if (!saysModels(rule)) return isEverything(rule) ? applies : unknown('it says nothing of its models');
  if (gpuModel === undefined) return applies;
  if (gpuModel === null) return unknown('nobody states the chip');
  const key = chipKey(gpuModel, table.names);
  if (models.has(key)) return { is: 'applies', by: 'name' };
  if (issue.tppAtLeast !== undefined) {
    const tpp = table.tpp.get(key);
    if (tpp === undefined) return unknown('the performance of the chip is not published');
    if (tpp >= issue.tppAtLeast) return { is: 'applies', by: 'performance' };
  }
  return models.size > 0 && !issue.modelsComplete ? { is: 'other-models' } : none;
};

/** Parts of China to which rules on it may extend, and that have codes of their own. */
const APART = new Set(['HK', 'MO']);

const ofDestination = (rule: Rule, destination: string | null | undefined): Verdict => {
  const { destinations, except } = rule;
  if (destination && except.has(destination)) return none;
  if (destinations.size === 0) {
    if (!isEverything(rule)) return unknown('it says nothing of its destinations');
    return destination === null && except.size > 0 ? unknown('nobody states the country') : applies;
  }
  if (destination === undefined) return applies;
  if (destination === null) return unknown('nobody states the country');
  if (destinations.has(destination)) return applies;
  return APART.has(destination) && destinations.has('CN') ? unknown('names CN only') : none;
};

const namesAny = ({ entities }: Rule, asked: readonly string[]): boolean => asked.some((one) => entities.has(one));

/** The entities of a rule on entities that a question is about. */
export const entitiesFor = ({ entities, destinations }: Rule, { destination, entities: asked }: Target, { countryOf }: Atlas): string[] => {
  if (asked) return [...entities].filter((one) => asked.includes(one));
  if (destination === undefined || (destination !== null && destinations.has(destination))) return [...entities];
  return [...entities].filter((one) => countryOf(one) === destination);
};

const ofEntity = (rule: Rule, target: Target, atlas: Atlas): Verdict => {
  if (rule.entities.size === 0) return isEverything(rule) ? applies : unknown('it names no entities');
  return entitiesFor(rule, target, atlas).length > 0 ? applies : none;
};

/** Whether a rule reaches what is looked at. One on an entity touches that entity, whatever else it names. */
export const verdictOf = (rule: Rule, target: Target, atlas: Atlas): Verdict => {
  const { scope } = rule.issue;
  if (scope === 'entity') return ofEntity(rule, target, atlas);
  if (rule.entities.size > 0 && target.entities && !namesAny(rule, target.entities)) return none;
  const place = ofDestination(rule, target.destination);
  if (place.is === 'none') return none;
  if (scope === 'investment') return typeof target.gpuModel === 'string' ? none : place;
  const model = ofModel(rule, target.gpuModel, atlas);
  return model.is === 'applies' && place.is !== 'applies' ? place : model;
};
