/** The dashboard as a deployment has it: its files, and what stands before them. */

export interface Site {
  /** The folder of the built dashboard, as `build/web.ts` writes it. */
  readonly pages: string;
  /** The ARN of a web ACL that looks at every request first. None unless told. */
  readonly webAcl?: string | undefined;
  /** A name of one's own, with the ARN of its certificate. That of CloudFront unless told. */
  readonly domain?: { readonly name: string; readonly certificate: string } | undefined;
}

/** What CloudFront takes lies in this Region, wherever the rest is. */
const WEB_ACL = /^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/;
const CERTIFICATE = /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/;
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/;

export interface SiteTold {
  readonly webAcl: string | undefined;
  readonly domain: string | undefined;
  readonly certificate: string | undefined;
}

/** From the context. Throws, naming the context, at what CloudFront would not take, and at a domain without a certificate. */
export const siteFrom = (pages: string, { webAcl, domain, certificate }: SiteTold): Site => {
  if (webAcl !== undefined && !WEB_ACL.test(webAcl))
    throw new Error(
      `webAcl: "${webAcl}" is no ARN of a web ACL for CloudFront (arn:aws:wafv2:us-east-1:<account>:global/webacl/<name>/<id>)`,
    );
  if ((domain === undefined) !== (certificate === undefined)) throw new Error('domain and certificate: expected both or none');
  if (domain === undefined || certificate === undefined) return { pages, webAcl };
  if (!HOST.test(domain)) throw new Error(`domain: "${domain}" is no name of a host, such as deals.example.com`);
  if (!CERTIFICATE.test(certificate))
    throw new Error(
      `certificate: "${certificate}" is no ARN of a certificate that CloudFront takes (arn:aws:acm:us-east-1:<account>:certificate/<id>)`,
    );
  return { pages, webAcl, domain: { name: domain, certificate } };
};
