/** Data of somebody else's shape, such as CloudFormation's or a service's: each member is looked at, and is what it is or nothing. */

export type Properties = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's members; none of anything else. */
export const objectOf = (value: unknown): Properties => (isObject(value) ? value : {});

/** A list as it is, one value as a list of one, and nothing as an empty one: IAM and CloudFormation write them alike. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** A text; undefined for anything else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The members of an object as texts. */
export const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(objectOf(value)).map(([name, one]) => [name, String(one)]));

/** What lies in `value` at the end of a path of members; undefined where it ends before. */
export const within = (value: unknown, ...path: string[]): unknown => path.reduce<unknown>((at, name) => objectOf(at)[name], value);

/** What stands behind the last separator of a name: the function of an ARN, the queue of a URL. All of it where there is none. */
export const lastOf = (text: unknown, separator: string): string => {
  const name = String(text);
  return name.slice(name.lastIndexOf(separator) + 1);
};
