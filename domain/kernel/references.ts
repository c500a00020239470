/** What events refer to besides their own stream: organizations, dates, other things. */
import type { AnyEvent } from '../../events/index.ts';
import { dayAfter, type Facts, type Fault, type Refusal, refuse } from './decision.ts';
import { firstDay } from './time.ts';

type Refused = { refusal: Refusal } | null;
type Named = { id: string; pointer: string };

/** The organizations that members of an event's data name. */
const named = (data: Record<string, unknown>, ...members: string[]): Named[] =>
  members.flatMap((member) => (typeof data[member] === 'string' ? [{ id: data[member], pointer: `/data/${member}` }] : []));

const ofRound = (round: { organization: string } | undefined): Named[] =>
  round ? [{ id: round.organization, pointer: '/data/round/organization' }] : [];

/** Every organization that an event of stream `id` names and that must be registered, with the place where it names it. */
export const organizationsIn = (id: string, event: AnyEvent): Named[] => {
  const self = { id, pointer: '/subject' };
  switch (event.type) {
    case 'OrganizationRegistered':
      return [];
    case 'OrganizationAliased':
    case 'RoundClaimWithdrawn':
    case 'RoundSuperseded':
    case 'ValuationReported':
    case 'ValuationClaimWithdrawn':
      return [self];
    case 'OrganizationAffiliated':
      return [self, ...named(event.data, 'group')];
    case 'OrganizationExited':
      return [self, ...named(event.data, 'acquirer')];
    case 'RoundReported':
      return [
        self,
        ...(event.data.participations ?? []).map(({ investor }, n) => ({ id: investor, pointer: `/data/participations/${n}/investor` })),
      ];
    case 'ClusterRegistered':
      return named(event.data, 'operator', 'owner');
    case 'GpusAllocated':
      return named(event.data, 'tenant');
    case 'CreditGranted':
      return [...named(event.data, 'provider', 'beneficiary'), ...ofRound(event.data.round)];
    case 'ComputeContractReported':
      return [...named(event.data, 'provider', 'customer'), ...ofRound(event.data.round)];
    default:
      return [];
  }
};

/** Streams that must be known to decide an event, besides its own, its organizations and its currencies. */
export const streamsIn = (event: AnyEvent): string[] => {
  switch (event.type) {
    case 'OrganizationAffiliated':
      return [`organization/${event.data.group}`];
    case 'RestrictionIssued':
      return event.data.supersedes ? [`restriction/${event.data.supersedes}`] : [];
    default:
      return [];
  }
};

/** Refuses an event that names organizations which are not registered. */
export const registrationRefusal = (id: string, event: AnyEvent, facts: Facts): Refused => {
  const missing = organizationsIn(id, event).filter((one) => !facts.isRegistered(one.id));
  const [first] = missing;
  if (!first) return null;
  const faults = missing.map((one): Fault => ({ pointer: one.pointer, message: `"${one.id}" is not a registered organization` }));
  const suggestions = facts.suggest(first.id);
  const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
  return refuse('organization-unknown', `organization "${first.id}" is not registered${hint}`, faults, { suggestions });
};

/** Refuses what is said to have happened after tomorrow. */
export const dateRefusal = ({ data }: AnyEvent, { today }: Facts): Refused => {
  const tranches = 'tranches' in data ? (data.tranches ?? []) : [];
  const dates: [string, string | undefined][] = [
    ['/data/announcedOn', 'announcedOn' in data ? data.announcedOn : undefined],
    ['/data/asOf', 'asOf' in data ? data.asOf : undefined],
    ['/data/on', 'on' in data ? data.on : undefined],
    ...tranches.map((tranche, n): [string, string | undefined] => [`/data/tranches/${n}/on`, tranche.on]),
  ];
  const tomorrow = dayAfter(today);
  const late = dates.filter(([, date]) => date !== undefined && firstDay(date) > tomorrow);
  const faults = late.map(([pointer, date]): Fault => ({ pointer, message: `expected a date up to ${tomorrow}, got ${date}` }));
  return faults.length > 0 ? refuse('date-in-future', `${faults[0]!.pointer.slice(6)} lies after tomorrow`, faults) : null;
};
