/** Everything that a system is asked: readings of all that there is, what is refused, and whether any of that was recorded. */
import { aboutCompute } from './about-compute.ts';
import { aboutOrganizations } from './about-organizations.ts';
import { aboutRecord } from './about-record.ts';
import { nameOf, type Question } from './asked.ts';
import { mistakes } from './mistakes.ts';
import { plain, timesOf, type World } from './world.ts';

const onceEach = (questions: Question[]): Question[] => [...new Map(questions.map((one) => [nameOf(one), one])).values()];

/** In any order: none of them changes what another one is answered. */
export const readingsOf = (world: World): Question[] => {
  const times = timesOf(world);
  return onceEach([...aboutOrganizations(world, times), ...aboutCompute(world, times), ...aboutRecord(world)]);
};

/** After the readings, and one by one: should one of them be recorded, it is always the same one. */
export const refusals: Question[] = onceEach(mistakes);

/** After everything else: what was recorded meanwhile. */
export const lastQuestion = (world: World): Question => plain(`/v1/changes?wait=1&after=${world.changes.length}`);
