/** Who is who, and flows, of one world among others in a running system, beside the reckoning. Its Ids begin alike. */
import { expect } from 'vitest';
import type { Running } from '../../../trial/running.ts';
import { type Asked, agree, INSTRUMENTS, inTurn, some } from './agreement.ts';
import { circle, circlesAt, flowsAt } from './flows.ts';
import { survivorsIn } from './merged.ts';
import { isOnItsOwn, organizationsIn, withdrawnIn } from './organizations.ts';
import { affiliationsOf, names, profileAt } from './profiles.ts';
import { byText, type Json } from './values.ts';

type System = Pick<Running, 'get' | 'ask'>;

/** Of every organization, in the short form of one in three, its names and groups; of one that was merged, whose page it is by now. */
export const profilesAgree = async ({ get, ask }: System, { posted, when, also = {}, isOneOfMany }: Asked) => {
  for (const id of some(isOneOfMany, 3, [...organizationsIn(posted).keys()])) {
    const path = `/v1/organizations/${id}?${new URLSearchParams(also)}`;
    const survivor = survivorsIn(posted).get(id);
    // One that was withdrawn is there as long as something names it.
    if (survivor && !withdrawnIn(posted).has(id)) {
      const { status, headers } = await ask(path);
      expect([path, status, headers.get('location')]).toEqual([path, 308, path.replace(id, survivor)]);
    }
    if (!isOnItsOwn(posted, id)) continue;
    const { affiliations } = await get(path);
    expect({ path, affiliations }).toEqual({ path, affiliations: affiliationsOf(posted, {}, id) });
    const then = `/v1/organizations/${id}?${new URLSearchParams({ ...when, ...also })}`;
    const answer = await get(then);
    const called = { aliases: names(answer.aliases, answer.name), formerNames: names(answer.formerNames, answer.name) };
    agree(then, { ...answer, ...called }, profileAt(posted, when, id));
  }
};

/** Flows and circles of the world alone: those of others are none of its own. */
export const ownFlowsAgree = async ({ get }: System, { posted, when, also = {}, isOneOfMany }: Asked, prefix: string) => {
  for (const instrument of [undefined, ...inTurn(isOneOfMany, INSTRUMENTS)]) {
    const path = `/v1/flows?${new URLSearchParams({ limit: '500', ...(instrument && { instrument }), ...when, ...also })}`;
    const { flows, cycles } = await get(path);
    const own = flows.filter(({ startup }: Json) => startup.startsWith(prefix));
    for (const flow of own) {
      flow.rounds.sort(byText);
      flow.contracts.sort((a: Json, b: Json) => byText(a.contract, b.contract));
    }
    const circles = cycles.filter(([edge]: Json[]) => edge.from.startsWith(prefix)).map(circle);
    const reckoned = { flows: flowsAt(posted, when, instrument), cycles: circlesAt(posted, when, instrument) };
    agree(path, { flows: own, cycles: circles.sort(byText) }, reckoned);
  }
};
