/** What a browser is told with every page and every file of the dashboard. The local gateway reads it out of the template, and so says the same. */
import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy, type ResponseSecurityHeadersBehavior } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** Nothing is loaded from elsewhere, and nothing is told elsewhere; pictures may be made on the page. */
const policyFor = (ancestors: "'none'" | '*'): string =>
  [
    "default-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

export const CONTENT_POLICY = policyFor("'none'");
/** Of a page that is shown within others: where anyone may read, and by its address alone. */
export const EMBEDDED_POLICY = policyFor('*');

/** What no page uses, whatever is put into it. */
const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`).join(', ');

/** Without a content policy where a function says which one. */
export const headersPolicy = (scope: Construct, id: string, name: string, contentPolicy: string | undefined): ResponseHeadersPolicy => {
  const override = true;
  const securityHeadersBehavior: ResponseSecurityHeadersBehavior = {
    ...(contentPolicy && { contentSecurityPolicy: { contentSecurityPolicy: contentPolicy, override } }),
    contentTypeOptions: { override },
    referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
    strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override },
  };
  const customHeaders = [
    { header: 'permissions-policy', value: PERMISSIONS, override },
    { header: 'cross-origin-opener-policy', value: 'same-origin', override },
  ];
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: name,
    securityHeadersBehavior,
    customHeadersBehavior: { customHeaders },
  });
};
