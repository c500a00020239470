/** The GPUs of a cluster model by model, reckoned day by day in plain loops. It knows of phases, allocations and chips only what was posted. */
import type { AnyEvent } from '../../../events/index.ts';
import { DAYS, exact, sizeOn } from './cluster-days.ts';

type Data<T extends AnyEvent['type']> = Extract<AnyEvent, { type: T }>['data'];
type Part = { gpus: number; gpuModel?: string | undefined };
type Phase = { id: string; parts: Part[]; from: string; retired: string | null };
type Taken = { data: Data<'GpusAllocated'>; resizes: { gpus: number; from: string }[]; released: string | null };
/** `gone` are Ids of what was withdrawn at some time. */
export type Told = { phases: Phase[]; taken: Taken[]; gone: Set<string> };

/** Every way of writing a model that is drawn, and what it means. */
const MEANT: Record<string, string> = {
  'NVIDIA H100': 'H100',
  'h-100': 'H100',
  'nvidia hopper': 'H100',
  'NVIDIA A100': 'A100',
  a100: 'A100',
};
export const SPELLINGS = Object.keys(MEANT);
const meant = (gpuModel: string | undefined): string | undefined => (gpuModel === undefined ? undefined : MEANT[gpuModel]);
const MODELS = ['H100', 'A100'];

const stockOn = ({ phases }: Told, day: string, ofModel?: (model: string | undefined) => boolean): number => {
  let stock = 0;
  for (const { parts, from, retired } of phases) {
    if (day < from || (retired !== null && day >= retired)) continue;
    for (const { gpus, gpuModel } of parts) if (!ofModel || ofModel(meant(gpuModel))) stock += gpus;
  }
  return exact(stock);
};

const takenOn = ({ taken }: Told, day: string, model?: string): number => {
  let gpus = 0;
  for (const one of taken) if (model === undefined || meant(one.data.gpuModel) === model) gpus += sizeOn(one, day);
  return exact(gpus);
};

/** What is missing on a day: in all, and of the models beyond what GPUs whose model nobody states can make up for. */
export const missingOn = (told: Told, day: string): { inAll: number; ofModels: number } => {
  let lacking = 0;
  for (const model of MODELS) lacking += Math.max(0, takenOn(told, day, model) - stockOn(told, day, (one) => one === model));
  const unstated = stockOn(told, day, (one) => one === undefined);
  return {
    inAll: exact(Math.max(0, takenOn(told, day) - stockOn(told, day))),
    ofModels: exact(Math.max(0, lacking - unstated)),
  };
};

/** The first day on which a change adds GPUs that are not there; undefined where there is none. */
const firstShort = (told: Told, before: Taken | null, after: Taken): string | undefined => {
  const changed = { ...told, taken: [...told.taken.filter((one) => one !== before), after] };
  for (const day of DAYS) {
    if (exact(sizeOn(after, day) - (before ? sizeOn(before, day) : 0)) <= 0) continue;
    const [was, is] = [missingOn(told, day), missingOn(changed, day)];
    if (is.inAll > 0 || is.ofModels > was.ofModels) return day;
  }
  return undefined;
};

const endOf = ({ data, released }: Taken): string | undefined => {
  const after = data.until && DAYS[DAYS.indexOf(data.until) + 1];
  return released !== null && (!after || released < after) ? released : after || undefined;
};

const isSaid = ({ data }: Taken, said: Data<'GpusAllocated'>): boolean => {
  const plain = (one: Data<'GpusAllocated'>) => JSON.stringify({ ...one, gpuModel: meant(one.gpuModel) });
  return plain(data) === plain(said);
};

/** What should come of an event about an allocation: a refusal, with its day where there is one, something new, or nothing new. */
export const expected = (told: Told, { type, data }: AnyEvent): { code: string; day?: string } | 'new' | 'nothing' => {
  const one = 'allocation' in data ? told.taken.find((each) => each.data.allocation === data.allocation) : undefined;
  const judge = (before: Taken | null, after: Taken) => {
    const day = firstShort(told, before, after);
    return day === undefined ? 'new' : { code: 'capacity-exceeded', day };
  };
  if (type === 'GpusAllocated') {
    if (!one) return judge(null, { data, resizes: [], released: null });
    return isSaid(one, data) ? 'nothing' : { code: 'allocation-conflict' };
  }
  if (type === 'CapacityReported') return 'new';
  if (!one) return type === 'AllocationWithdrawn' && told.gone.has(data.allocation) ? 'nothing' : { code: 'thing-unknown' };
  if (type === 'AllocationReleased')
    return one.released === null ? 'new' : one.released === data.on ? 'nothing' : { code: 'allocation-conflict' };
  if (type !== 'AllocationResized') return 'new';
  const [end, after] = [endOf(one), { ...one, resizes: [...one.resizes, data] }];
  const isRepeat = one.resizes.some(({ gpus, from }) => gpus === data.gpus && from === data.from);
  if (end !== undefined && data.from >= end && !isRepeat) return { code: 'thing-ended' };
  return DAYS.every((day) => sizeOn(after, day) === sizeOn(one, day)) ? 'nothing' : judge(one, after);
};

/** What was recorded, as the days know it. */
export const tell = (told: Told, { type, data }: AnyEvent): void => {
  const one = 'allocation' in data && told.taken.find((each) => each.data.allocation === data.allocation);
  const phase = 'phase' in data && told.phases.find(({ id }) => id === data.phase);
  if (type === 'CapacityReported' && phase) phase.retired = data.from ?? null;
  if (type === 'CapacityReported' && !phase) {
    const parts = [{ gpus: data.gpus ?? 0, gpuModel: data.gpuModel }, ...(data.alsoGpus ?? [])];
    told.phases.push({ id: data.phase, parts, from: data.from ?? '', retired: null });
  }
  if (type === 'GpusAllocated') told.taken.push({ data, resizes: [], released: null });
  if (type === 'AllocationResized' && one) one.resizes.push(data);
  if (type === 'AllocationReleased' && one) one.released = data.on;
  if (type === 'AllocationWithdrawn') {
    told.taken = told.taken.filter((each) => each !== one);
    told.gone.add(data.allocation);
  }
};
