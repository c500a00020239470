/** The page of an organization of whatever kind: that of a startup, or else that of an investor, at its own address. */
import { useEffect } from 'preact/hooks';
import { elsewhere, pathOf } from '../address/address.ts';
import { address, go } from '../address/location.ts';
import type { PageProps } from '../frame/dashboard.tsx';
import { Shown, Waiting } from '../frame/states.tsx';
import { useReading } from '../reading/reading.ts';
import { isMissing, Missing } from './startup/missing.tsx';

export const Organization = ({ parts: { id = '' } }: PageProps) => {
  const reading = useReading('/v1/organizations/{id}', { path: { id } });
  const found = reading.answer;
  useEffect(() => {
    if (found) go(elsewhere(address(), pathOf(found.kind === 'startup' ? 'startups' : 'investors', found.id)), { replaces: true });
  }, [found]);
  if (isMissing(reading.failure)) return <Missing id={id} failure={reading.failure} />;
  return <Shown of={reading}>{() => <Waiting />}</Shown>;
};
