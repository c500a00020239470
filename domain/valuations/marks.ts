/** What is said of the value of a startup apart from its rounds. */

import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { MarkEvent } from '../../events/index.ts';
import type { ValuationReported } from '../../events/valuation.ts';
import { type Claims, claimOf, report, unclaimed, withdraw } from '../kernel/claims.ts';
import { unreachable, withKey } from '../kernel/folding.ts';
import { own } from '../kernel/json.ts';

type Reported = EventOf<typeof ValuationReported>['data'];
export type MarkSays = Omit<Reported, 'mark' | 'source' | 'assurance' | 'alsoIn' | 'knownOn' | 'note'>;
export type Marks = Record<string, Claims<MarkSays>>;

export const evolveMarks = (marks: Marks, event: Recorded<MarkEvent>): Marks => {
  switch (event.type) {
    case 'ValuationReported':
      return withKey(marks, event.data.mark, report(own(marks, event.data.mark) ?? unclaimed, claimOf(event, 'mark')));
    case 'ValuationClaimWithdrawn': {
      const { mark, ...why } = event.data;
      const of = own(marks, mark);
      return of ? withKey(marks, mark, withdraw(of, { ...why, at: event.at, v: event.v })) : marks;
    }
    default:
      return unreachable(event);
  }
};
