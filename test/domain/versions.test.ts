/** No result of what is computed changes without a new version: what older code computed and kept would be served on as if it were right. */
import { describe, expect, it } from 'vitest';
import { computed, goldenComputed, storyOf, unannounced, unkept } from '../../build/computed.ts';
import { rollUps } from '../../domain/boards/roll-up.ts';
import { deciders } from '../../domain/deciders.ts';
import { views } from '../../domain/views.ts';
import { catalogue } from '../../events/index.ts';

const story = storyOf();
const now = computed(story);

describe('what is computed', () => {
  it('of a story that tells of every type of event', () => {
    const told = new Set([...story.values()].flat().map(({ type }) => type));
    expect([...told].sort()).toEqual([...catalogue.keys()].sort());
  });

  it('is every fold, every view and the boards of every roll-up', () => {
    const names = [
      ...Object.keys(deciders).map((category) => `fold ${category}`),
      ...views.map(({ name }) => `view ${name}`),
      ...rollUps.map(({ name }) => `boards ${name}`),
    ];
    expect(Object.keys(now).sort()).toEqual(names.sort());
  });

  it('changes under a new version only', () => {
    expect(unannounced(now, goldenComputed())).toEqual([]);
  });

  it('is kept as it is now', () => {
    expect(unkept(now, goldenComputed())).toEqual([]);
  });
});

describe('a result that changes', () => {
  const changed = { ...now, 'boards rankings': { ...now['boards rankings']!, digest: 'another' } };

  it('under its old version is red, and says what to raise', () => {
    expect(unannounced(changed, goldenComputed())).toEqual([
      expect.stringMatching(
        /^the result of "boards rankings" changed, and its version is still \d: raise the boardsVersion of rankings in domain\/boards\/roll-up\.ts/,
      ),
    ]);
  });

  it('under a new version is to be kept', () => {
    const raised = { ...changed, 'boards rankings': { ...changed['boards rankings'], version: 99 } };
    expect(unannounced(raised, goldenComputed())).toEqual([]);
    expect(unkept(raised, goldenComputed())).toEqual(['"boards rankings" is of another version than the one kept: run npm run goldens']);
  });

  it('is seen: one member more in a row changes the digests of its view and of the boards that are computed from it', () => {
    const rows = new Map([...story].filter(([stream]) => stream !== 'organization/moonshot'));
    const other = computed(rows);
    const differing = Object.keys(now).filter((name) => now[name]!.digest !== other[name]!.digest);
    expect(differing.sort()).toEqual([
      'boards deals',
      'boards flows',
      'boards rankings',
      'fold organization',
      'view profiles',
      'view rounds',
      'view valuation-timelines',
    ]);
  });
});
