/** What readings of the compute side rest on besides their own rows: the chip table, restrictions, names and groups. */

import { directoryOf } from '../../../domain/boards/roll-up.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { type ChipTable, chipTable } from '../../../domain/compute/cluster-row.ts';
import type { Issued } from '../../../domain/controls/controls.ts';
import { dayOf, type Viewpoint } from '../../../domain/kernel/time.ts';
import { chips, profiles, restrictions } from '../../../domain/views.ts';
import type { Clock } from '../../http/waiting.ts';
import type { Reader } from './reader.ts';

/** The day that an answer is about: the one asked for, or today. */
export const dayIn = ({ asOf }: Viewpoint, { now }: Clock): string => asOf ?? dayOf(now());

/** Chip specs are never filtered by time: equivalents are always by the latest. */
export const chipTableOf = async ({ rows }: Reader): Promise<ChipTable> => chipTable(await rows.all(chips));

export const issuedIn = async ({ rows }: Reader): Promise<Issued[]> =>
  (await rows.all(restrictions)).map(({ id, plain }) => ({ id, restriction: plain }));

export const directoryIn = async ({ rows }: Reader): Promise<Directory> => directoryOf(await rows.all(profiles));
