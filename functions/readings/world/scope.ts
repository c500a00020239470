/** The part of the world that a question is about: a market, and a period. */
import type { Scope } from '../../../domain/boards/startup.ts';
import { INSTRUMENT_CHOICES, type InstrumentChoice } from '../../../domain/rounds/instrument.ts';
import { Country, Id, IsoDate } from '../../../events/values.ts';
import { invalidParameter, oneOf } from '../../http/parameters.ts';

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
