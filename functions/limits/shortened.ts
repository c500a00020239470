/** What an answer lists of what may be without end: places in what was posted, and texts that repeat it. */

/** The most places of one event that are listed. */
export const MOST_PLACES = 100;
/** Characters of a text that may say again what was sent. */
const LONGEST = 500;

/** A text as an answer says it: what is too long ends in an ellipsis. */
export const shortText = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`);

type Place = { pointer: string; message: string };

/** At most so many of these places, short. */
export const shortPlaces = <P extends Place>(places: readonly P[], most = MOST_PLACES): P[] =>
  places.slice(0, most).map((place) => ({ ...place, pointer: shortText(place.pointer), message: shortText(place.message) }));
