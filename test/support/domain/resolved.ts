/** The rounds of Moonshot, as the claims about them resolve. */
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { type ResolvedRound, resolveRounds } from '../../../domain/rounds/rounds.ts';
import { type Told, told } from './given.ts';
import * as a from './samples.ts';

export const rounds = (events: Told[], at?: Viewpoint) => resolveRounds(told(a.registered(), ...events).rounds, at);
export const only = (events: Told[], at?: Viewpoint): ResolvedRound => rounds(events, at)[0]!;
/** What another source says of the first round. */
export const ft = (says: a.Says) => a.claimed('r1', says, a.by('ft', '2024-05', 'relayed'));
