/** What the document of this API says of a route besides its parameters, which the route has itself. */
import type * as z from 'zod';

export type Described = {
  tag: string;
  summary: string;
  description?: string;
  /** Null has no body. */
  answer: z.ZodType | null;
  /** 200 unless told. */
  status?: 201 | 202 | 204;
  /** What other statuses than that answer. */
  also?: Record<number, z.ZodType>;
  /** Values of the path and of parameters, for the facts that are shipped: a test asks them of a running system. */
  example: { path?: Record<string, string>; query?: Record<string, string>; body?: unknown };
  /** A list is CSV as well. */
  csv?: true;
  /** What a POST takes, as JSON unless told; by content type where it is not the same in each. Some generators of clients read the first alone. */
  body?: z.ZodType;
  bodyTypes?: Record<string, z.ZodType>;
  /** The types in which it is taken line by line as well. */
  lineTypes?: string[];
  headers?: z.ZodRawShape;
  /** Of the query, where it is another function than `read` that answers. */
  parameters?: z.ZodRawShape;
  /** Problems that only this one has. */
  problems?: number[];
};

/** By `GET /v1/organizations`: every route has one, or the document cannot be made. */
export type Reference = Record<string, Described>;
