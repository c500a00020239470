/** The part of the world that a question is about: a market, and a period. */
import { isOnItsOwn, type Scope } from '../../../domain/boards/startup.ts';
import { directoryOf } from '../../../domain/boards/world.ts';
import { closest } from '../../../domain/kernel/spelling.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { INSTRUMENT_CHOICES, type InstrumentChoice } from '../../../domain/rounds/instrument.ts';
import { Country, Id, IsoDate } from '../../../events/values.ts';
import { invalidParameter, isNow, oneOf } from '../../http/parameters.ts';
import { notFound } from '../../http/problem.ts';
import { directoryIn } from './compute.ts';
import type { Reader } from './reader.ts';
import { clusterRowsAt } from './world.ts';

export const MARKET = { country: Country.optional().describe('Of the startup.'), sector: Id.optional().describe('Of the startup.') };
export const PERIOD = {
  from: IsoDate.optional().describe('Only rounds of this day and later.'),
  to: IsoDate.optional().describe('Only rounds of this day and earlier.'),
};
export const INSTRUMENT = oneOf(INSTRUMENT_CHOICES).default('new-money').describe('Rounds of which kind of money.');
export const SCOPE = { ...MARKET, ...PERIOD };

type Period = { from?: string | undefined; to?: string | undefined; asOf?: string | undefined };

/** Throws 400 when a period is empty, or begins after what had happened. */
export const checkPeriod = ({ from, to, asOf }: Period): void => {
  if (from && to && from > to) throw invalidParameter('from', `${from} lies after to=${to}`);
  if (from && asOf && from > asOf) throw invalidParameter('from', `${from} lies after asOf=${asOf}`);
};

type Asked = Omit<Period, 'asOf'> & {
  country?: string | undefined;
  sector?: string | undefined;
  instrument?: InstrumentChoice | undefined;
};

export const scopeOf = ({ country, sector, from, to, instrument }: Asked, groups: boolean): Scope => ({
  ...(country && { country }),
  ...(sector && { sector }),
  ...(from && { from }),
  ...(to && { to }),
  groups,
  ...(instrument && { instrument }),
});

type Market = Pick<Asked, 'country' | 'sector'>;

const nobodyHas = (name: keyof Market, asked: string, had: Iterable<string>) => {
  const suggestions = closest(asked, had);
  const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
  return notFound(`nobody has the ${name} "${asked}"${hint}`, 'not-found', { suggestions });
};

/** Throws 404 with what is close where nobody has the country or the sector that a question names: no organization as it was recorded at the viewpoint, nor, of
 * a country, a cluster. Where anything was found somebody has them, and nothing is looked up. */
export const checkMarket = async (reader: Reader, { country, sector }: Market, viewpoint: Viewpoint, isFound: boolean): Promise<void> => {
  if (isFound || (country === undefined && sector === undefined)) return;
  // As of a moment ago, so that a wrong one in a loop reads nothing.
  const directory = isNow(viewpoint)
    ? directoryOf((await reader.registry.hints()).map(({ id, profile }) => ({ id, plain: profile })))
    : await directoryIn(reader, viewpoint);
  const those = [...directory].flatMap(([id, one]) => (isOnItsOwn(id, directory) ? [one] : []));
  if (sector !== undefined) {
    const sectors = new Set(those.flatMap((one) => one.sector ?? []));
    if (!sectors.has(sector)) throw nobodyHas('sector', sector, sectors);
  }
  if (country === undefined) return;
  const countries = new Set(those.flatMap((one) => one.country ?? []));
  if (countries.has(country)) return;
  for (const { row } of await clusterRowsAt(reader, viewpoint)) if (row.country) countries.add(row.country);
  if (!countries.has(country)) throw nobodyHas('country', country, countries);
};
