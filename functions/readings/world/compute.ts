/** What readings of the compute side rest on besides their own rows: the chip table, restrictions, names and groups. */

import { directoryOf } from '../../../domain/boards/roll-up.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { type ChipTable, chipTable } from '../../../domain/compute/cluster-row.ts';
import type { Issued } from '../../../domain/controls/controls.ts';
import { dayOf, type Viewpoint } from '../../../domain/kernel/time.ts';
import { profileRow } from '../../../domain/organization/profile.ts';
import { chips, profiles, restrictions } from '../../../domain/views.ts';
import { isNow } from '../../http/parameters.ts';
import type { Clock } from '../../http/waiting.ts';
import type { Reader } from './reader.ts';

/** The day that an answer is about: the one asked for, or today. */
export const dayIn = ({ asOf }: Viewpoint, { now }: Clock): string => asOf ?? dayOf(now());

/** Chip specs are never filtered by time: equivalents are always by the latest. */
export const chipTableOf = async ({ rows }: Reader): Promise<ChipTable> => chipTable(await rows.all(chips));

export const issuedIn = async ({ rows }: Reader): Promise<Issued[]> =>
  (await rows.all(restrictions)).map(({ id, plain }) => ({ id, restriction: plain }));

/** Names and groups: as they are now, or as they were known and recorded. */
export const directoryIn = async ({ rows }: Reader, viewpoint: Viewpoint = {}): Promise<Directory> => {
  if (isNow(viewpoint)) return directoryOf(await rows.all(profiles));
  const full = await rows.allFull(profiles);
  return directoryOf(full.map(({ id, v, state }) => ({ id, v, plain: profileRow(state, viewpoint) })));
};
