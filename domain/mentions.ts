/** Under what a stream is to be found again by others than itself: whom its events name, and what they call it. Kept beside the rows, and only ever added to: whoever
 * finds a stream so looks at it, whether it still says so. */
import { identifierKey } from '../events/identifiers.ts';
import { type AnyEvent, ruled } from '../events/index.ts';
import { fold } from './kernel/spelling.ts';

/** What is mentioned: an organization, by something that stands, as a group, or as what another was merged into; a name, an identifier. */
export type Mention = `${'named' | 'group' | 'merged' | 'name' | 'identifier' | 'withdrawn'}:${string}`;

export const ofName = (name: string): Mention => `name:${fold(name)}`;
export const ofIdentifier = (key: string): Mention => `identifier:${key}`;

/** What one event mentions. */
export const mentionsIn = (event: AnyEvent): Mention[] => {
  switch (event.type) {
    case 'OrganizationRegistered':
      return [event.data.name, ...(event.data.aliases ?? [])].map(ofName);
    case 'OrganizationAliased':
      return [ofName(event.data.alias)];
    case 'OrganizationIdentified':
      return [ofIdentifier(identifierKey(event.data))];
    case 'OrganizationAffiliated':
      return event.data.group === null ? [] : [`group:${event.data.group}`];
    case 'OrganizationWithdrawn':
      return ['withdrawn:'];
    case 'OrganizationMerged':
      return [`merged:${event.data.into}`];
    case 'RestrictionIssued':
    case 'RestrictionAmended':
      return (event.data.entities ?? []).map((id): Mention => `named:${id}`);
    default:
      return ruled(event).names.map(({ id }): Mention => `named:${id}`);
  }
};
