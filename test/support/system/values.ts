/** What has to be there before values are posted: organizations, rates of currencies without cents and with mils, a round, a cluster and a credit. */
import * as a from './compute-samples.ts';
import { rate, registered, reported } from './samples.ts';

export const beginnings = [
  ...['moonshot', 'fund', 'cloud', 'lab'].map((id) => registered(id)),
  ...[rate('JPY', '2024-02', 0.0067), rate('KWD', '2024-01', 3.25), rate('KWD', '2024-02', 3.25)],
  ...[reported('moonshot', 'seed'), a.cluster('eagle'), a.capacity('eagle', 'one')],
  a.granted('dinar', { faceValue: { currency: 'KWD', disclosure: 'exact', value: 10 } }),
];
