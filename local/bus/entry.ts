/** An entry of PutEvents: what somebody asks a bus to tell. */
import { isObject, listOf, objectOf, type Properties, textOf } from '../data.ts';

export interface Entry {
  readonly EventBusName?: string | undefined;
  readonly Source?: string | undefined;
  readonly DetailType?: string | undefined;
  readonly Detail?: string | undefined;
  /** Seconds since 1970. */
  readonly Time?: number | undefined;
  readonly Resources?: string[] | undefined;
}

/** An entry as the SDK sends it. */
export const entryOf = (value: unknown): Entry => {
  const { EventBusName, Source, DetailType, Detail, Time, Resources } = objectOf(value);
  return {
    EventBusName: textOf(EventBusName),
    Source: textOf(Source),
    DetailType: textOf(DetailType),
    Detail: textOf(Detail),
    Time: Time === undefined ? undefined : Number(Time),
    Resources: listOf(Resources).map(String),
  };
};

/** What an entry tells; undefined where its text is no JSON of an object. */
export const detailOf = (text: string): Properties | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
