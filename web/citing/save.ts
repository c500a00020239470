/** Files that a person takes along. */
import { Refused } from '../../client/api.ts';
import { fetched } from '../reading/api.ts';

export const save = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has read it by then, or reads it on from where it is.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** What a file is called: the path of the question, and whatever else it asks. */
export const fileName = (at: string, ending: string): string =>
  `${at
    .replace(/^\/v1\//, '')
    .replace(/[^a-zA-Z0-9-]+/g, '-')
    .slice(0, 120)}.${ending}`;

/** With another parameter at its end. */
export const withParameter = (at: string, name: string, value: string): string => `${at}${at.includes('?') ? '&' : '?'}${name}=${value}`;

/** An answer as the service sends it. Throws `Refused`. */
export const saveAnswer = async (at: string, form: 'csv' | 'json'): Promise<void> => {
  const response = await fetched(withParameter(at.replace(/([?&])limit=\d+&?/, '$1').replace(/[?&]$/, ''), 'format', form));
  if (!response.ok) throw new Refused(response.status, await response.json().catch(() => undefined));
  save(fileName(at, form), await response.blob());
};
