/** What readings of the compute side rest on besides their own rows: the chip table, restrictions, names and groups. */

import { directoryOf, type Row } from '../../../domain/boards/roll-up.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import type { Chip } from '../../../domain/compute/chip.ts';
import { type ChipTable, chipTable } from '../../../domain/compute/cluster-row.ts';
import type { Issued } from '../../../domain/controls/controls.ts';
import type { Restriction } from '../../../domain/controls/restriction.ts';
import { dayOf, type Viewpoint } from '../../../domain/kernel/time.ts';
import type { ProfileRow } from '../../../domain/organization/profile.ts';
import type { Clock } from '../../http/waiting.ts';
import type { Reader } from './reader.ts';

/** The day that an answer is about: the one asked for, or today. */
export const dayIn = ({ asOf }: Viewpoint, { now }: Clock): string => asOf ?? dayOf(now());

/** Chip specs are never filtered by time: equivalents are always by the latest. */
export const chipTableOf = async ({ rows }: Reader): Promise<ChipTable> => chipTable((await rows.all('chips')) as Row<Chip>[]);

export const issuedIn = async ({ rows }: Reader): Promise<Issued[]> =>
  ((await rows.all('restrictions')) as Row<Restriction>[]).map(({ id, plain }) => ({ id, restriction: plain }));

export const directoryIn = async ({ rows }: Reader): Promise<Directory> =>
  directoryOf((await rows.all('profiles')) as Row<ProfileRow | null>[]);
