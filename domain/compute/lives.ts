/** Facts that have an Id of their own within a stream, and can be taken back: then they are as if they had not been, and the Id may be used again. */
import { added, withKey } from '../kernel/folding.ts';
import { isEqual, own } from '../kernel/json.ts';
import { isKnown, isKnownFact, isRecorded, type Kept } from '../kernel/known.ts';
import type { Viewpoint } from '../kernel/time.ts';

export type TakenBack = { reason: string; source?: string | undefined; knownOn?: string | undefined; note?: string | undefined };
export type Life<D> = Kept<D> & { withdrawn: Kept<TakenBack> | null };
/** By Id, what it was used for, one after the other: only the last can still stand. */
export type Lives<L> = Record<string, L[]>;

type Withdrawable = { withdrawn: Kept<TakenBack> | null };

/** The last that an Id was used for, taken back or not. */
export const lastOf = <L>(lives: Lives<L>, id: string): L | undefined => own(lives, id)?.at(-1);

/** What an Id is used for now. */
export const standingOf = <L extends Withdrawable>(lives: Lives<L>, id: string): L | undefined => {
  const last = lastOf(lives, id);
  return last?.withdrawn ? undefined : last;
};

/** Changes what an Id is used for now; nothing where it is not in use. */
export const changed = <L extends Withdrawable>(lives: Lives<L>, id: string, change: (life: L) => L): Lives<L> => {
  const one = standingOf(lives, id);
  return one ? withKey(lives, id, [...(own(lives, id) ?? []).slice(0, -1), change(one)]) : lives;
};

/** Changes everything that Ids were ever used for. */
export const everyLife = <L>(lives: Lives<L>, change: (life: L) => L): Lives<L> =>
  Object.fromEntries(Object.entries(lives).map(([id, uses]) => [id, uses.map(change)]));

/** A new use of an Id. What stands is told again then, and stays as it is. */
export const begun = <L extends Withdrawable>(lives: Lives<L>, id: string, life: L): Lives<L> =>
  standingOf(lives, id) ? lives : withKey(lives, id, added(own(lives, id) ?? [], life));

export const takenBack = <L extends Withdrawable>(lives: Lives<L>, id: string, withdrawn: Kept<TakenBack>): Lives<L> =>
  changed(lives, id, (life) => ({ ...life, withdrawn }));

const isTakenBack = (withdrawn: Kept<TakenBack>, viewpoint: Viewpoint): boolean =>
  isKnown({ knownOn: withdrawn.data.knownOn }, withdrawn, viewpoint);

/** All that stand at a viewpoint; nothing of what was recorded up to `since`. */
export const livesAt = <L extends Life<object>>(lives: Lives<L>, viewpoint: Viewpoint, since = 0): L[] =>
  Object.values(lives).flatMap((uses) => {
    const last = uses.findLast((one) => one.v > since && isKnownFact(one, viewpoint));
    return !last || (last.withdrawn && isTakenBack(last.withdrawn, viewpoint)) ? [] : [last];
  });

/** All that was recorded up to here was taken back, as a whole, by a viewpoint: 0 when nothing was. */
export const takenBackUpTo = (withdrawals: Kept<TakenBack>[], viewpoint: Viewpoint = {}): number =>
  withdrawals.findLast((one) => isTakenBack(one, viewpoint))?.v ?? 0;

/** What is registered or published of a thing: said again it is amended, taken back and said again it starts anew. It is known from when it was recorded,
 * whatever the day that is asked for. `replaces`: recorded when what was registered again replaced all that was said before. */
export type Registration<D> = Kept<D> & { replaces?: true };
export type Registrations<D> = { registrations: Registration<D>[]; withdrawals: Kept<TakenBack>[] };

export const registrationOf = <D>({ data, schema, at, v }: Kept<D> & { schema?: number }): Registration<D> => ({
  data,
  ...(schema === 1 && { replaces: true as const }),
  at,
  v,
});

/** Up to which version all was taken back. */
export const withdrawnAt = (withdrawals: Kept<TakenBack>[], { recordedAt, version }: Viewpoint = {}): number =>
  takenBackUpTo(withdrawals, { ...(recordedAt !== undefined && { recordedAt }), ...(version !== undefined && { version }) });

/** What is registered: what is given replaces, what is left out stays. Null where nothing is, or all was taken back. */
export const registeredAt = <D extends object>({ registrations, withdrawals }: Registrations<D>, viewpoint: Viewpoint = {}): D | null => {
  const since = withdrawnAt(withdrawals, viewpoint);
  const known = registrations.filter((one) => one.v > since && isRecorded(one, viewpoint));
  const first = known.findLastIndex(({ replaces }) => replaces);
  const [data, ...later] = known.slice(Math.max(0, first)).map((one) => one.data);
  return data ? Object.assign({}, data, ...later) : null;
};

/** Whether it is registered so already. */
export const isRegisteredSo = <D extends object>(all: Registrations<D>, data: D): boolean => {
  const now = registeredAt(all);
  return now !== null && isEqual({ ...now, ...data }, now);
};
