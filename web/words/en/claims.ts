/** What the panel of claims says. */
import { counted } from '../counted.ts';

export const claims = {
  title: 'Where this comes from',
  close: 'Close',
  exactly: 'In full',
  said: 'As it was said',
  rate: 'Rate',
  basis: 'Basis',
  rests: 'Rests on',
  otherwise: 'Others say otherwise',
  nobody: 'No source says it: it is not known.',
  at: 'At the service',
  all: 'All that this source says',
  untitled: 'untitled',
  undated: 'no date',
  more: 'How it comes about',
  sum: 'Rounds that add up to it',
  cheque: 'Cheque',
  running: 'Sum so far',
  together: 'Together',
  further: (n: number) => `Show the ${n.toLocaleString('en')} further`,
  unknownCheques: counted('cheque is not known', 'cheques are not known'),
  by: (publisher: string, day: string) => `${publisher}, ${day}`,
};
