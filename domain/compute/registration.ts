/** What is registered or published of a thing: said again it is amended, taken back and said again it starts anew. It is known from when it was recorded,
 * whatever the day that is asked for. */
import { isEqual } from '../kernel/json.ts';
import { isRecorded, type Kept } from '../kernel/known.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { type TakenBack, takenBackUpTo } from './lives.ts';

/** `replaces`: recorded when what was registered again replaced all that was said before. */
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
