/** Events with other texts: in every member that takes one, also where the event left it out. */
import * as z from 'zod';
import { catalogue } from '../../../events/index.ts';
import { texts } from '../../../events/values.ts';
import type { Json } from '../../../trial/running.ts';

/** Makes a text of the one that is there, or of the name of a member that was left out. The same of the same, so that whatever is named by it still is. `lines`: it may hold line breaks. */
export type Rewrite = (text: string, lines: boolean) => string;

type Schema = z.core.$ZodType;
type Place = { holder: Json; member: string | number; lines: boolean };

const unwrapped = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrapped(schema.unwrap()) : schema;

/** Where texts are, or could be, in what a holder has by this schema. */
const placesIn = (schema: Schema, holder: Json, member: string | number): Place[] => {
  const [inner, value] = [unwrapped(schema), holder[member]];
  const rule = texts.get(inner);
  if (rule) return [{ holder, member, lines: rule.lines }];
  if (value === undefined || value === null) return [];
  if (inner instanceof z.ZodUnion)
    return inner.options.filter((one) => z.safeParse(one, value).success).flatMap((one) => placesIn(one, holder, member));
  if (inner instanceof z.ZodArray) return Object.keys(value).flatMap((n) => placesIn(inner.element, value, Number(n)));
  if (inner instanceof z.ZodObject) return Object.entries(inner.shape).flatMap(([name, one]) => placesIn(one as Schema, value, name));
  return [];
};

/** A text that its type does not take, such as an identifier with wrong check digits, stays what it was. */
export const rewritten = (event: Json, rewrite: Rewrite): Json => {
  const { schema } = catalogue.get(event.type)!;
  const copy = structuredClone(event);
  for (const { holder, member, lines } of placesIn(schema, copy, 'data')) {
    const before = holder[member];
    holder[member] = rewrite(before ?? `${member} of ${event.subject}`, lines);
    if (schema.safeParse(copy.data).success) continue;
    if (before === undefined) delete holder[member];
    else holder[member] = before;
  }
  return copy;
};
