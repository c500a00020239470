/** What is asked of posted data besides its shape. It is asked here, where data comes in, and not where what was recorded is read: what was taken earlier
 * stays readable. An optional member that is null is as if it were left out; texts are stored as NFC. */
import * as z from 'zod';
import { escaped } from '../../domain/kernel/json.ts';
import { decimalsOf } from '../../events/terms/codes.ts';
import { hasDecimals, texts } from '../../events/values.ts';
import { characterFault, isVisible } from './texts.ts';

export type Fault = { pointer: string; message: string };
type Members = Record<string, unknown>;
type Schema = z.core.$ZodType;
type Shape = Readonly<Record<string, Schema>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

const unwrapped = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;

/** The shapes that an object may have by a schema: several, where its members say which it is. */
const shapesOf = (schema: Schema): Shape[] => {
  if (schema instanceof z.ZodObject) return [schema.shape];
  return schema instanceof z.ZodUnion ? schema.options.flatMap((one) => shapesOf(unwrapped(one))) : [];
};

/** The shape that an object has: the first whose fixed members, such as `disclosure`, are its own. */
const shapeFor = (members: Members, shapes: Shape[]): Shape | undefined =>
  shapes.find((shape) =>
    Object.entries(shape).every(([name, member]) => !(member instanceof z.ZodLiteral) || member.safeParse(members[name]).success),
  );

const memberOf = (shape: Shape, name: string): Schema | undefined => (Object.hasOwn(shape, name) ? shape[name] : undefined);

const isDroppable = (member: Schema | undefined): boolean => member instanceof z.ZodOptional && !z.safeParse(member.unwrap(), null).success;

/** Texts that people write are trimmed, unless they may hold line breaks, and composed; of all others only their characters are looked at. */
const textTaken = (schema: Schema, text: string, pointer: string, faults: Fault[]): string => {
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

const membersTaken = (schema: Schema, members: Members, pointer: string, faults: Fault[]): Members => {
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

const valueTaken = (schema: Schema, value: unknown, pointer: string, faults: Fault[]): unknown => {
  const inner = unwrapped(schema);
  if (typeof value === 'string') return textTaken(inner, value, pointer, faults);
  if (Array.isArray(value) && inner instanceof z.ZodArray)
    return value.map((one, n) => valueTaken(inner.element, one, `${pointer}/${n}`, faults));
  return isMembers(value) ? membersTaken(inner, value, pointer, faults) : value;
};

/** The data as it is taken, to be parsed by its schema, and what is wrong with it besides its shape: pointers begin at the data. */
export const taken = (schema: Schema, data: unknown): { data: unknown; faults: Fault[] } => {
  const faults: Fault[] = [];
  return { data: valueTaken(schema, data, '', faults), faults };
};
