/** Where restrictions take the place of another: only where they reach themselves. */
import { chipKey } from '../kernel/chips.ts';
import { type Atlas, entitiesFor, type Rule, saysModels, type Target } from './reach.ts';

/** A chip that a rule is about: by name, or all of a performance and more; undefined stands for all chips. */
type Model = { key: string } | { tppAtLeast: number } | undefined;

/** What a rule is about, as far as it is asked: chips, countries, entities. Undefined stands for all. */
type Cases = { models: Model[]; destinations: (string | undefined)[]; entities: (string | undefined)[] };

const casesOf = (rule: Rule, target: Target, atlas: Atlas): Cases => {
  const { issue, models, destinations, entities } = rule;
  if (issue.scope === 'entity') {
    return { models: [undefined], destinations: [undefined], entities: entities.size > 0 ? entitiesFor(rule, target, atlas) : [undefined] };
  }
  const { gpuModel, destination, entities: asked } = target;
  const stated: Model[] = [
    ...[...models].map((key) => ({ key })),
    ...(issue.tppAtLeast === undefined ? [] : [{ tppAtLeast: issue.tppAtLeast }]),
  ];
  return {
    models: typeof gpuModel === 'string' ? [{ key: chipKey(gpuModel, atlas.table.names) }] : stated.length > 0 ? stated : [undefined],
    destinations: typeof destination === 'string' ? [destination] : destinations.size > 0 ? [...destinations] : [undefined],
    entities: entities.size > 0 ? [...entities].filter((one) => asked?.includes(one) ?? true) : [undefined],
  };
};

/** Whether a rule, which says nothing of something or states that it is about everything, reaches one case of it. */
const reachesModel = (rule: Rule, model: Model, { table }: Atlas): boolean => {
  const { issue, models } = rule;
  if (issue.scope !== 'goods') return true;
  if (!saysModels(rule)) return issue.reach === 'everything';
  if (model === undefined) return false;
  const least = issue.tppAtLeast ?? Number.POSITIVE_INFINITY;
  return 'key' in model ? models.has(model.key) || (table.tpp.get(model.key) ?? 0) >= least : model.tppAtLeast >= least;
};

const reachesDestination = ({ issue, destinations, except }: Rule, destination: string | undefined): boolean => {
  if (issue.scope === 'entity') return true;
  if (destination === undefined) return destinations.size === 0 && except.size === 0 && issue.reach === 'everything';
  return destinations.size === 0 ? issue.reach === 'everything' && !except.has(destination) : destinations.has(destination);
};

const reachesEntity = ({ issue, entities }: Rule, entity: string | undefined): boolean =>
  entities.size === 0 ? issue.scope !== 'entity' || issue.reach === 'everything' : entity !== undefined && entities.has(entity);

/** So many that supersede one are looked at, a bit for each: where more do, it stands rather than not. */
const MOST = 30;
/** And so many combinations of them. */
const MOST_COMBINED = 100_000;

/** For each case, which of the rules reach it, as bits; each combination once. */
const reachedBy = <C>(cases: C[], over: Rule[], reaches: (rule: Rule, one: C) => boolean): Set<number> =>
  new Set(cases.map((one) => over.reduce((bits, rule, n) => (reaches(rule, one) ? bits | (1 << n) : bits), 0)));

const bitsOf = (rule: Rule, over: Rule[], target: Target, atlas: Atlas): Set<number>[] => {
  const { models, destinations, entities } = casesOf(rule, target, atlas);
  return [
    reachedBy(models, over, (one, model) => reachesModel(one, model, atlas)),
    reachedBy(destinations, over, reachesDestination),
    reachedBy(entities, over, reachesEntity),
  ];
};

/** Whether every case of a rule that is asked about is reached by one of those that take its place. */
export const isCovered = (rule: Rule, over: Rule[], target: Target, atlas: Atlas): boolean => {
  if (over.length === 0) return false;
  let combined = new Set([-1]);
  for (const bits of bitsOf(rule, over.slice(0, MOST), target, atlas)) {
    if (combined.size * bits.size > MOST_COMBINED) return false;
    combined = new Set([...combined].flatMap((a) => [...bits].map((b) => a & b)));
    if (combined.has(0)) return false;
  }
  return combined.size > 0;
};

/** Whether one that takes the place of a rule reaches any part of it. */
export const overlaps = (rule: Rule, other: Rule, atlas: Atlas): boolean => bitsOf(rule, [other], {}, atlas).every((bits) => bits.has(1));
