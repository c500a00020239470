/** What is asked of posted data besides its shape. It is asked here, where data comes in, and not where what was recorded is read: what was taken earlier
 * stays readable. An optional member that is null is as if it were left out; texts are stored as NFC. */
import * as z from 'zod';
import { escaped } from '../../domain/kernel/json.ts';
import { decimalsOf, hasDecimals, texts } from '../../events/values.ts';
import { characterFault, isVisible } from './texts.ts';

export type Fault = { pointer: string; message: string };
type Members = Record<string, unknown>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

const unwrapped = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap() as z.ZodType) : schema;

/** The shapes that an object may have by a schema: several, where its members say which it is. */
const shapesOf = (schema: z.ZodType): z.ZodRawShape[] => {
  if (schema instanceof z.ZodObject) return [schema.shape];
  return schema instanceof z.ZodUnion ? schema.options.flatMap((one) => shapesOf(unwrapped(one as z.ZodType))) : [];
};

/** The shape that an object has: the first whose fixed members, such as `disclosure`, are its own. */
const shapeFor = (members: Members, shapes: z.ZodRawShape[]): z.ZodRawShape | undefined =>
  shapes.find((shape) =>
    Object.entries(shape).every(([name, member]) => !(member instanceof z.ZodLiteral) || member.safeParse(members[name]).success),
  );

const memberOf = (shape: z.ZodRawShape, name: string): z.ZodType | undefined =>
  Object.hasOwn(shape, name) ? (shape[name] as z.ZodType) : undefined;

const isDroppable = (member: z.ZodType | undefined): boolean =>
  member instanceof z.ZodOptional && !(member.unwrap() as z.ZodType).safeParse(null).success;

/** Texts that people write are trimmed, unless they may hold line breaks, and composed; of all others only their characters are looked at. */
const textTaken = (schema: z.ZodType, text: string, pointer: string, faults: Fault[]): string => {
  const rule = texts.get(schema);
  const written = rule && !rule.lines ? text.trim() : text;
  const fault = characterFault(written, rule?.lines) ?? (rule && !isVisible(written) ? 'expected at least one visible character' : null);
  if (fault) faults.push({ pointer, message: fault });
  return rule && !fault ? written.normalize('NFC') : written;
};

const SUMS = ['value', 'low', 'high'];
/** A sum has no more decimals than its currency. */
const sumFaults = ({ currency, ...members }: Members, pointer: string): Fault[] => {
  if (typeof currency !== 'string') return [];
  const most = decimalsOf(currency);
  return SUMS.filter((name) => typeof members[name] === 'number' && !hasDecimals(members[name], most)).map((name) => ({
    pointer: `${pointer}/${name}`,
    message: `expected at most ${most} decimals, as ${currency} has`,
  }));
};

const membersTaken = (schema: z.ZodType, members: Members, pointer: string, faults: Fault[]): Members => {
  const shapes = shapesOf(schema);
  const shape = shapeFor(members, shapes);
  if (!shape) return members;
  faults.push(...sumFaults(members, pointer));
  const kept = Object.entries(members).flatMap(([name, value]) => {
    const member = memberOf(shape, name);
    const isOfOthers = !member && shapes.some((other) => memberOf(other, name));
    if (value === null && (isDroppable(member) || isOfOthers)) return [];
    return [[name, member ? valueTaken(member, value, `${pointer}/${escaped(name)}`, faults) : value] as const];
  });
  return Object.fromEntries(kept);
};

const valueTaken = (schema: z.ZodType, value: unknown, pointer: string, faults: Fault[]): unknown => {
  const inner = unwrapped(schema);
  if (typeof value === 'string') return textTaken(inner, value, pointer, faults);
  if (Array.isArray(value) && inner instanceof z.ZodArray)
    return value.map((one, n) => valueTaken(inner.element as z.ZodType, one, `${pointer}/${n}`, faults));
  return isMembers(value) ? membersTaken(inner, value, pointer, faults) : value;
};

/** The data as it is taken, to be parsed by its schema, and what is wrong with it besides its shape: pointers begin at the data. */
export const taken = (schema: z.ZodType, data: unknown): { data: unknown; faults: Fault[] } => {
  const faults: Fault[] = [];
  return { data: valueTaken(schema, data, '', faults), faults };
};
