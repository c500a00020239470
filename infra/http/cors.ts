/** Which browsers may call the API from pages of other origins: none, unless the context lists them. */
import { Duration } from 'aws-cdk-lib';
import { CorsHttpMethod, type CorsPreflightOptions } from 'aws-cdk-lib/aws-apigatewayv2';

/** What clients send besides what every browser may. */
const ASKED = ['authorization', 'content-encoding', 'content-type', 'if-match', 'if-none-match'];
/** What scripts may read besides what every script may. */
const ANSWERED = ['etag', 'link', 'location', 'ratelimit', 'ratelimit-policy', 'retry-after'];

/** From the context: a list, or one text with commas. Throws at what is no origin, such as an address with a path. */
export const originsFrom = (context: unknown): string[] => {
  const listed: unknown[] = typeof context === 'string' ? context.split(',') : [context ?? []].flat();
  return listed.map((one) => {
    const origin = String(one).trim();
    if (URL.parse(origin)?.origin !== origin || origin.includes('*'))
      throw new Error(`corsOrigins: "${origin}" is no origin, such as https://example.com`);
    return origin;
  });
};

export const corsFor = (origins: readonly string[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD, CorsHttpMethod.POST, CorsHttpMethod.PATCH, CorsHttpMethod.DELETE],
  allowHeaders: ASKED,
  exposeHeaders: ANSWERED,
  maxAge: Duration.hours(1),
});
