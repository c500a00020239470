/** What stands where nothing has the Id that was asked for, or several things may be meant. */

import { type Problem, Refused } from '../../../client/api.ts';
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { words } from '../../words/words.ts';

const said = words.startup;

const textsIn = (list: unknown): string[] => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);

/** Whether a failure says that nothing, or not one thing alone, is called so. */
export const isMissing = (failure: unknown): failure is Refused =>
  failure instanceof Refused && (failure.status === 404 || failure.status === 409);

/** What is close to it: an Id beside its own names is listed once, as a name. */
const closeTo = (problem: Problem | undefined): string[] => {
  const all = [...textsIn(problem?.organizations), ...textsIn(problem?.suggestions)];
  const folded = new Map(all.map((name) => [name.toLowerCase(), name]));
  return [...new Set(all.map((name) => folded.get(name.toLowerCase()) ?? name))];
};

export const Missing = ({ id, failure }: { id: string; failure: Refused }) => {
  const close = closeTo(failure.problem);
  return (
    <>
      <h1 tabIndex={-1}>{failure.status === 409 ? said.ambiguousTitle(id) : said.unknownTitle(id)}</h1>
      {failure.problem && close.length === 0 && <p class="measure">{failure.problem.detail}</p>}
      {close.length > 0 && (
        <>
          <h2>{said.close}</h2>
          <ul>
            {close.map((name) => (
              <li key={name}>
                <a href={hrefTo(pathOf('organizations', name))}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
