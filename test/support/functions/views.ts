/** Views whose rows are put by hand. */
import { rounds, type View } from '../../../domain/views.ts';

const { readBesides: _, ...ofAnything } = rounds;

/** A view of this name, whose rows hold anything. */
export const viewNamed = (name: string): View => ({ ...ofAnything, name });
