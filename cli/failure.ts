/** What went wrong, in words that say what to do. */
import { Refused } from '../client/index.ts';

const keyless = (key: string | undefined): string =>
  key === undefined || key === ''
    ? 'no key: set DEALSTREAM_KEY. npm start keeps one in .dealstream/key of its folder: export DEALSTREAM_KEY=$(cat .dealstream/key)'
    : 'the key in DEALSTREAM_KEY is not known here: npm start keeps one in .dealstream/key of its folder';

const codeOf = (error: unknown): string | undefined => {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (cause instanceof AggregateError) return codeOf(new Error('', { cause: cause.errors[0] }));
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
};

const NOBODY_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET']);

/** The reason once: places are named where the first sentence does not say all of it. */
const refused = ({ message, status, problem }: Refused, key: string | undefined): string[] => {
  if (status === 401) return [message, keyless(key)];
  const isSaid = ({ pointer, message: reason }: { pointer: string; message: string }) =>
    message.includes(reason) || message.includes(`"${pointer.slice(1)}"`);
  const faults = (problem?.errors ?? []).filter((fault) => !isSaid(fault));
  const instance = status >= 500 && problem?.instance ? [`instance ${problem.instance}: the log of the service names it`] : [];
  return [message, ...faults.map((fault) => `  ${fault.pointer || 'the event'}: ${fault.message}`), ...instance];
};

/** Lines for people. */
export const told = (error: unknown, { url, key }: { url: string; key: string | undefined }): string[] => {
  if (error instanceof Refused) return refused(error, key);
  const code = codeOf(error);
  if (code !== undefined && NOBODY_THERE.has(code))
    return [
      `nothing answers at ${url} (${code}): is it running? npm start in a checkout starts it; --url or DEALSTREAM_URL says another place`,
    ];
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return [error instanceof Error ? error.message : String(error), ...(cause instanceof Error ? [`  ${cause.message}`] : [])];
};
