/** What readings of the compute side rest on besides their own rows: the chip table, restrictions, names and groups. */

import type { Directory } from '../../../domain/boards/startup.ts';
import { directoryOf } from '../../../domain/boards/world.ts';
import { type ChipTable, chipTable } from '../../../domain/compute/chip.ts';
import { type Known, knownOf } from '../../../domain/controls/controls.ts';
import type { Atlas } from '../../../domain/controls/reach.ts';
import { dayOf, type Viewpoint } from '../../../domain/kernel/time.ts';
import { profileRow } from '../../../domain/organization/profile.ts';
import { chips, profiles, restrictions } from '../../../domain/views.ts';
import { isNow } from '../../http/parameters.ts';
import type { Clock } from '../answering/waiting.ts';
import type { Reader } from './reader.ts';

/** The day that an answer is about: the one asked for, or that of the instant asked for, which tomorrow is the same; or today. */
export const dayIn = ({ asOf, recordedAt }: Viewpoint, { now }: Clock): string => asOf ?? dayOf(recordedAt ?? now());

/** Chip specs are never filtered by the day that is asked for, nor by what the world could know. */
export const chipTableOf = async ({ rows }: Reader, viewpoint: Viewpoint): Promise<ChipTable> =>
  chipTable(await rows.all(chips), viewpoint);

export const restrictionsIn = async ({ rows }: Reader, viewpoint: Viewpoint): Promise<Known> =>
  knownOf(
    (await rows.all(restrictions)).map(({ id, plain }) => ({ id, restriction: plain })),
    viewpoint,
  );

/** Names and groups: as they are now, or as they were known and recorded. */
export const directoryIn = async ({ rows }: Reader, viewpoint: Viewpoint = {}): Promise<Directory> => {
  if (isNow(viewpoint)) return directoryOf(await rows.all(profiles));
  const full = await rows.allFull(profiles);
  return directoryOf(full.map(({ id, v, state }) => ({ id, v, plain: profileRow(state, viewpoint) })));
};

/** What restrictions are judged by. */
export const atlasOf = (table: ChipTable, directory: Directory): Atlas => ({
  table,
  countryOf: (organization) => directory.get(organization)?.country ?? null,
});
