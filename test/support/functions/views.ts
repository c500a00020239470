/** Views whose rows are put by hand. */
import { rounds, type View } from '../../../domain/views.ts';

/** A view of this name, whose rows hold anything. */
export const viewNamed = (name: string): View => ({ ...rounds, name });
