/** Asks a reading without HTTP: what it answers, or the problem that it ends in. */
import type { HttpEvent } from '../../../functions/http/front.ts';
import { Problem } from '../../../functions/http/problem.ts';
import { routes } from '../../../functions/readings/routes.ts';
import type { Reader } from '../../../functions/readings/world/reader.ts';

export const askerOf =
  (reader: Reader) =>
  async (rawPath: string, recordedAt?: number, headers: Record<string, string> = {}) => {
    const queryStringParameters = recordedAt === undefined ? {} : { recordedAt: new Date(recordedAt).toISOString() };
    const event = { rawPath, rawQueryString: '', headers, queryStringParameters, requestContext: { requestId: 'request' } };
    const route = routes.find(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(rawPath));
    try {
      const { statusCode, body, headers: given } = await route!.read(reader)(event as unknown as HttpEvent);
      return { status: statusCode, body: body ?? '', json: body ? JSON.parse(body) : undefined, etag: String(given?.etag) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed
      return { status: error.status, body: '', json: error.data as any, etag: '', headers: error.headers };
    }
  };
