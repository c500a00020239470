/** The part of the world that a question is about: place, period, point of view. */
import type { Scope } from '../../../domain/boards/startup.ts';
import { Country, Id, IsoDate } from '../../../events/values.ts';
import { invalidParameter, viewpoint, viewpointOf } from '../../http/parameters.ts';

export const place = { country: Country.optional().describe('Of the startup.'), sector: Id.optional().describe('Of the startup.') };
export const period = { from: IsoDate.optional(), to: IsoDate.optional() };

type Period = { from?: string | undefined; to?: string | undefined; asOf?: string | undefined };

/** Throws 400 when a period is empty, or begins after what had happened. */
export const checkPeriod = ({ from, to, asOf }: Period): void => {
  if (from && to && from > to) throw invalidParameter('from', `${from} lies after to=${to}`);
  if (from && asOf && from > asOf) throw invalidParameter('from', `${from} lies after asOf=${asOf}`);
};

type Asked = Period & {
  country?: string | undefined;
  sector?: string | undefined;
  knownAt?: string | undefined;
  recordedAt?: string | undefined;
};

/** The scope and the viewpoint of a question, and the times as they were asked. */
export const scopeOf = ({ country, sector, from, to, asOf, knownAt, recordedAt }: Asked, groups: boolean) => {
  checkPeriod({ from, to, asOf });
  const scope: Scope = { ...(country && { country }), ...(sector && { sector }), ...(from && { from }), ...(to && { to }), groups };
  return { scope, at: viewpointOf({ asOf, knownAt, recordedAt }), times: { asOf, knownAt, recordedAt } };
};

export const scoped = { ...place, ...period, ...viewpoint };
