/** What a chip can do, by its maker's word. */
import * as z from 'zod';
import { asItWas, type EventOf, event } from './catalogue.ts';
import { none, type Rules } from './rule.ts';
import { Id, PartialDate, sourced, Text, takenBack } from './values.ts';

/** `fp16DenseTflops`: trillions of 16-bit floating-point operations a second, without sparsity. */
export const ChipSpecPublished = event(
  'chip',
  'ChipSpecPublished',
  z.strictObject({
    model: Text,
    vendor: Text,
    aliases: z.array(Text).max(100).optional(),
    fp16DenseTflops: z.number().positive().max(1e6).optional(),
    int8Tops: z.number().positive().max(1e6).optional(),
    releasedOn: PartialDate.optional(),
    ...sourced,
  }),
  [asItWas],
);
export const ChipSpecWithdrawn = event('chip', 'ChipSpecWithdrawn', z.strictObject({ source: Id.optional(), ...takenBack }));

export const chipEvents = [ChipSpecPublished, ChipSpecWithdrawn] as const;

export type ChipEvent = EventOf<(typeof chipEvents)[number]>;

export const chipRules = {
  ChipSpecPublished: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
  ChipSpecWithdrawn: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<ChipEvent>;
