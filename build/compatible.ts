/** Whether a published JSON Schema still serves whoever wrote against an earlier one. */

// biome-ignore lint/suspicious/noExplicitAny: schemas are walked, not typed
type Schema = any;

/** `taken` is what clients send: nothing that was taken may be refused. `told` is what clients hear: nothing may be missing that was there, and nothing
 * be of another type. A new value of an enumeration is no break in what is told: clients have to expect it. */
export type Direction = 'taken' | 'told';

type Side = { schema: Schema; root: Schema };

const resolved = ({ schema, root }: Side): Side => {
  if (!schema?.$ref) return { schema: schema ?? {}, root };
  const target = schema.$ref
    .slice(2)
    .split('/')
    .reduce((at: Schema, key: string) => at[key], root);
  return resolved({ schema: target, root });
};

const typesOf = ({ type, const: only, enum: values }: Schema): string[] => {
  if (type) return [type].flat();
  return [
    ...new Set((values ?? (only === undefined ? [] : [only])).map((one: unknown) => (one === null ? 'null' : typeof one))),
  ] as string[];
};
const valuesOf = ({ const: only, enum: values }: Schema): unknown[] | undefined => values ?? (only === undefined ? undefined : [only]);
const branchesOf = ({ anyOf, oneOf }: Schema): Schema[] | undefined => anyOf ?? oneOf;

/** Each branch of `inner` has to be covered by some branch of `outer`. */
const branchBreaks = (inner: Side[], outer: Side[], compare: (inner: Side, outer: Side) => string[], at: string): string[] =>
  inner.flatMap((one, n) =>
    outer.some((other) => compare(one, other).length === 0) ? [] : [`${at}: alternative ${n + 1} has no like any more`],
  );

const LIMITS: [keyword: string, isTighter: (before: number, after: number) => boolean][] = [
  ['minimum', (before, after) => after > before],
  ['exclusiveMinimum', (before, after) => after > before],
  ['minLength', (before, after) => after > before],
  ['minItems', (before, after) => after > before],
  ['maximum', (before, after) => after < before],
  ['exclusiveMaximum', (before, after) => after < before],
  ['maxLength', (before, after) => after < before],
  ['maxItems', (before, after) => after < before],
];

/** Patterns that take all that another took: whether one does cannot be told from the two. */
const WIDER: [before: string, after: string][] = [
  ['^\\d{4}(-\\d{2}(-\\d{2})?)?$', '^\\d{4}(-(Q[1-4]|\\d{2}(-\\d{2})?))?$'], // PartialDate, with quarters
];
const isNarrower = (before: string | undefined, after: string | undefined): boolean =>
  after !== undefined && after !== before && !WIDER.some(([old, now]) => old === before && now === after);

const isTightened = (isTighter: (before: number, after: number) => boolean, before?: number, after?: number): boolean =>
  after !== undefined && (before === undefined || isTighter(before, after));

const valueBreaks = (before: Schema, after: Schema, direction: Direction, at: string): string[] => {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const [oldTypes, types] = [typesOf(before), typesOf(after)];
  const covers = (wide: string[], one: string) => wide.length === 0 || wide.includes(one) || (one === 'integer' && wide.includes('number'));
  if (direction === 'told') {
    if (oldTypes.length > 0 && types.length === 0) return [`${at}: could be anything now`];
    return types.filter((type) => !covers(oldTypes, type)).map((type) => `${at}: can be ${type} now`);
  }
  return [
    ...oldTypes.filter((type) => !covers(types, type)).map((type) => `${at}: can no longer be ${type}`),
    ...(oldTypes.length === 0 && types.length > 0 && !branchesOf(before) ? [`${at}: can only be ${types.join(' or ')}`] : []),
    ...(now && !old ? [`${at}: can only be one of ${now.join(', ')}`] : []),
    ...(now && old ? old.filter((value) => !now.includes(value)).map((value) => `${at}: ${value} is no longer taken`) : []),
    ...(isNarrower(before.pattern, after.pattern) ? [`${at}: has another pattern`] : []),
    ...LIMITS.filter(([keyword, tighter]) => isTightened(tighter, before[keyword], after[keyword])).map(
      ([keyword]) => `${at}: ${keyword} is tighter`,
    ),
  ];
};

const memberBreaks = (before: Side, after: Side, direction: Direction, at: string): string[] => {
  const [old, now] = [before.schema.properties ?? {}, after.schema.properties ?? {}];
  const [oldRequired, required] = [before.schema.required ?? [], after.schema.required ?? []];
  const isClosed = direction === 'taken' && after.schema.additionalProperties === false && before.schema.additionalProperties !== false;
  return [
    ...Object.keys(old).flatMap((name) =>
      name in now
        ? breaks({ ...before, schema: old[name] }, { ...after, schema: now[name] }, direction, `${at}/${name}`)
        : [`${at}/${name}: is gone`],
    ),
    ...(direction === 'taken'
      ? required.filter((name: string) => !oldRequired.includes(name)).map((name: string) => `${at}/${name}: is required now`)
      : oldRequired
          .filter((name: string) => name in now && !required.includes(name))
          .map((name: string) => `${at}/${name}: may be missing now`)),
    ...(isClosed && before.schema.properties ? [`${at}: takes no other members any more`] : []),
  ];
};

/** Everything in which `after` breaks who wrote against `before`, each with its place. */
export const breaks = (before: Side, after: Side, direction: Direction, at = ''): string[] => {
  const [old, now] = [resolved(before), resolved(after)];
  const [oldBranches, branches] = [branchesOf(old.schema), branchesOf(now.schema)];
  if (oldBranches || branches) {
    const sides = (side: Side, several: Schema[] | undefined): Side[] => (several ?? [side.schema]).map((schema) => ({ ...side, schema }));
    const [olds, news] = [sides(old, oldBranches), sides(now, branches)];
    return direction === 'taken'
      ? branchBreaks(olds, news, (one, other) => breaks(one, other, direction), at)
      : branchBreaks(news, olds, (one, other) => breaks(other, one, direction), at);
  }
  const items =
    old.schema.items && now.schema.items
      ? breaks({ ...old, schema: old.schema.items }, { ...now, schema: now.schema.items }, direction, `${at}/*`)
      : [];
  return [...valueBreaks(old.schema, now.schema, direction, at), ...memberBreaks(old, now, direction, at), ...items];
};

export const breaksOf = (before: Schema, after: Schema, direction: Direction): string[] =>
  breaks({ schema: before, root: before }, { schema: after, root: after }, direction);
