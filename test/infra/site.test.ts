/** The dashboard and the API behind one distribution. What it answers is tried over HTTP, on this machine: test/system/site.test.ts. */
import { describe, expect, it } from 'vitest';
import { type Resource, resources, synthesise, type Template, target } from '../support/infra/synthesised.ts';

const WEB_ACL = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shield/0a1b2c3d';
const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d';
const PLAIN = { pages: '' };

const partOf = async (part: string, more: object) => (await synthesise('test', more)).stacks[`Dealstream-test-${part}`]!;
const site = await partOf('Site', { site: PLAIN });
const open = await partOf('Site', { site: PLAIN, isPublic: true });

const only = (template: Template, type: string): Resource['Properties'] => {
  const found = resources(template, type);
  expect(found).toHaveLength(1);
  return found[0]![1].Properties;
};
const configOf = (template: Template) => only(template, 'AWS::CloudFront::Distribution').DistributionConfig;
const config = configOf(site);
const originOf = ({ TargetOriginId }: Resource['Properties']) => config.Origins.find(({ Id }: { Id: string }) => Id === TargetOriginId);
const pages = config.CacheBehaviors.filter(({ PathPattern }: { PathPattern: string }) => PathPattern !== '/assets/*');
const assets = config.CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) => PathPattern === '/assets/*');
const byId = (template: Template, type: string, reference: unknown) =>
  new Map(resources(template, type)).get(target(reference))!.Properties;

const POLICY =
  "default-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'";

describe('the files of the dashboard', () => {
  const bucket = resources(site, 'AWS::S3::Bucket');

  it('are in one bucket, sealed, closed to the public, and gone with the stack', () => {
    const { Properties, DeletionPolicy } = bucket[0]![1];
    expect(bucket).toHaveLength(1);
    expect(DeletionPolicy).toBe('Delete');
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties.OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
    expect(JSON.stringify(Properties.BucketEncryption)).toContain('"SSEAlgorithm":"AES256"');
  });

  it('are read by this distribution alone, and over TLS alone', () => {
    const { Statement } = only(site, 'AWS::S3::BucketPolicy').PolicyDocument;
    const allowed = Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');
    expect(allowed.map(({ Action, Principal }: Resource['Properties']) => [Action, Principal])).toEqual([
      [['s3:GetObject', 's3:ListBucket'], { Service: 'cloudfront.amazonaws.com' }],
    ]);
    for (const { Condition } of allowed) expect(JSON.stringify(Condition)).toMatch(/AWS:SourceArn.*distribution/);
    const denied = Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Deny');
    expect(JSON.stringify(denied)).toContain('"aws:SecureTransport":"false"');
    expect(only(site, 'AWS::CloudFront::OriginAccessControl').OriginAccessControlConfig).toMatchObject({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
    expect(originOf(assets).OriginAccessControlId).toBeDefined();
  });

  it('are there before the page that names them, are kept for ever by browsers, and stay when the next ones come', () => {
    const copied = resources(site, 'Custom::CDKBucketDeployment');
    const said = copied.map(([, { Properties }]) => [
      Properties.SystemMetadata['cache-control'],
      Properties.Prune,
      Properties.RetainOnDelete,
    ]);
    expect(said).toEqual([
      ['public, max-age=31536000, immutable', false, false],
      ['no-cache', false, false],
    ]);
    const [[first] = [], [, page] = []] = copied;
    expect(page!.DependsOn).toContain(first);
  });
});

describe('the distribution', () => {
  it('gives the API all that is no page, whole and unkept but for what an answer says', () => {
    const { DefaultCacheBehavior: behaviour } = config;
    expect(behaviour.AllowedMethods).toHaveLength(7);
    expect(behaviour.ViewerProtocolPolicy).toBe('https-only');
    expect([behaviour.FunctionAssociations, behaviour.ResponseHeadersPolicyId]).toEqual([undefined, undefined]);
    const kept = byId(site, 'AWS::CloudFront::CachePolicy', behaviour.CachePolicyId).CachePolicyConfig;
    expect(kept).toMatchObject({ MinTTL: 0, DefaultTTL: 0 });
    expect(kept.ParametersInCacheKeyAndForwardedToOrigin).toMatchObject({
      HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['accept', 'authorization'] },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
      CookiesConfig: { CookieBehavior: 'none' },
    });
    const asked = byId(site, 'AWS::CloudFront::OriginRequestPolicy', behaviour.OriginRequestPolicyId).OriginRequestPolicyConfig;
    expect(asked.QueryStringsConfig).toEqual({ QueryStringBehavior: 'all' });
    expect(asked.HeadersConfig.Headers).toEqual(
      expect.arrayContaining(['cloudfront-viewer-address', 'content-encoding', 'content-type', 'if-match', 'if-none-match']),
    );
    // The host of the API is its own.
    expect(asked.HeadersConfig.Headers).not.toContain('host');
  });

  it('waits for the API longer than that waits for any function, over TLS 1.2', () => {
    const { CustomOriginConfig, DomainName } = originOf(config.DefaultCacheBehavior);
    expect(CustomOriginConfig).toEqual({ OriginProtocolPolicy: 'https-only', OriginReadTimeout: 60, OriginSSLProtocols: ['TLSv1.2'] });
    expect(site).toHaveProperty(['Parameters', DomainName.Ref], {
      Type: 'AWS::SSM::Parameter::Value<String>',
      Default: '/dealstream/test/api',
    });
  });

  it('gives addresses of pages and files from the bucket, packed, with the headers of a page', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const behaviour of [assets, ...pages]) {
      expect(originOf(behaviour).S3OriginConfig).toBeDefined();
      expect([behaviour.Compress, behaviour.ViewerProtocolPolicy]).toEqual([true, 'redirect-to-https']);
      const { SecurityHeadersConfig, CustomHeadersConfig } = byId(
        site,
        'AWS::CloudFront::ResponseHeadersPolicy',
        behaviour.ResponseHeadersPolicyId,
      ).ResponseHeadersPolicyConfig;
      expect(SecurityHeadersConfig).toEqual({
        ContentSecurityPolicy: { ContentSecurityPolicy: POLICY, Override: true },
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
      });
      expect(CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header)).toEqual([
        'permissions-policy',
        'cross-origin-opener-policy',
      ]);
    }
    expect([assets.AllowedMethods, assets.FunctionAssociations]).toEqual([undefined, undefined]);
  });

  it('asks one function about every address of a page, and about embedding where anyone may read', () => {
    const run = (template: Template) =>
      configOf(template)
        .CacheBehaviors.filter(({ PathPattern }: { PathPattern: string }) => PathPattern !== '/assets/*')
        .map(({ FunctionAssociations }: Resource['Properties']) =>
          FunctionAssociations.map(({ EventType, FunctionARN }: Resource['Properties']) => [EventType, target(FunctionARN)]),
        );
    expect(new Set(run(site).map(String))).toEqual(new Set([expect.stringMatching(/^viewer-request,SitePages\w+$/)]));
    expect(new Set(run(open).map(String))).toEqual(
      new Set([expect.stringMatching(/^viewer-request,SitePages\w+,viewer-response,SiteEmbedding\w+$/)]),
    );
    for (const template of [site, open])
      for (const [, { Properties }] of resources(template, 'AWS::CloudFront::Function'))
        expect([Properties.AutoPublish, Properties.FunctionConfig.Runtime]).toEqual([true, 'cloudfront-js-2.0']);
  });

  it('keeps no failure, speaks HTTP/2 and 3, and leaves out the dearest edges', () => {
    expect(config.CustomErrorResponses.map(({ ErrorCachingMinTTL }: { ErrorCachingMinTTL: number }) => ErrorCachingMinTTL)).toEqual(
      Array(11).fill(0),
    );
    expect([config.HttpVersion, config.PriceClass, config.Logging, config.DefaultRootObject]).toEqual([
      'http2and3',
      'PriceClass_200',
      undefined,
      undefined,
    ]);
  });

  it('has a web ACL, and a name with TLS 1.2 at least, where it is told', async () => {
    expect([config.WebACLId, config.Aliases, config.ViewerCertificate]).toEqual([undefined, undefined, undefined]);
    const told = await partOf('Site', {
      site: { ...PLAIN, webAcl: WEB_ACL, domain: { name: 'deals.example.com', certificate: CERTIFICATE } },
    });
    expect(configOf(told)).toMatchObject({
      WebACLId: WEB_ACL,
      Aliases: ['deals.example.com'],
      ViewerCertificate: { AcmCertificateArn: CERTIFICATE, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
    expect(Object.values(told.Outputs!)).toContainEqual({ Value: 'https://deals.example.com' });
  });
});
