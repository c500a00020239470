/** The one address that people know: the dashboard's files in a bucket that nobody else reads, and the API on the same origin, both behind CloudFront. */
import { Duration, type SecretValue, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DISTRIBUTION } from '../../functions/ports/names.ts';
import type { Deployment } from '../pieces/function.ts';
import type { Site as Settings } from '../pieces/site.ts';
import { embeddingCode, pagePatterns, pagesCode } from './edge.ts';
import { acknowledged, Files } from './files.ts';
import { CONTENT_POLICY, headersPolicy } from './headers.ts';

export interface SiteProps {
  readonly deployment: Deployment;
  readonly settings: Settings;
  /** The host of the API, as it was deployed last. */
  readonly api: string;
  /** What the API knows this distribution by. */
  readonly secret: SecretValue;
}

/** Longer than the API takes at most, so that what it says in time is said. */
const PATIENCE = Duration.seconds(60);
/** What an answer of the API depends on besides its address, so that nobody is given another's. */
const VARYING = ['accept', 'authorization'];
/** What else of a request the API looks at, and whom CloudFront serves. At most ten. */
const ASKED = [
  'access-control-request-headers',
  'access-control-request-method',
  'cloudfront-viewer-address',
  'content-encoding',
  'content-type',
  'if-match',
  'if-none-match',
  'origin',
];
/** Statuses that CloudFront would keep for ten seconds: what is not there now may be there after the next post. */
const FAILURES = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];
const { FunctionEventType, ViewerProtocolPolicy } = cloudfront;

export class Site extends Construct {
  readonly url: string;
  private readonly props: SiteProps;
  private readonly bucket: s3.IBucket;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.props = props;
    this.bucket = new Files(this, 'Files', props.settings.pages).bucket;
    const distribution = this.distribution();
    this.url = `https://${props.settings.domain?.name ?? distribution.distributionDomainName}`;
  }

  /** Names that CloudFront knows are of an account, wherever its stacks are. */
  private named(what: string): string {
    return `dealstream-${this.props.deployment.stage}-${Stack.of(this).region}-${what}`;
  }

  private distribution(): cloudfront.Distribution {
    const { deployment, settings } = this.props;
    const files = this.behaviourOfFiles();
    const pages = this.behaviourOfPages(files);
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: `Dealstream ${deployment.stage}`,
      defaultBehavior: this.behaviourOfApi(),
      additionalBehaviors: { '/assets/*': files, ...Object.fromEntries(pagePatterns().map((pattern) => [pattern, pages])) },
      errorResponses: FAILURES.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      // Without the edges of South America and Oceania, which are dear.
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      ...(settings.webAcl && { webAclId: settings.webAcl }),
      ...(settings.domain && {
        domainNames: [settings.domain.name],
        certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', settings.domain.certificate),
      }),
    });
    acknowledged(distribution, {
      CFR1: 'Readers are everywhere.',
      CFR2: 'A web ACL costs more than all the rest: the context webAcl names one.',
      CFR3: 'The API logs each request; which pages somebody looks at, by address and search, is not kept.',
      ...(!settings.domain && {
        CFR4: "The name and certificate of CloudFront leave no choice; with a domain of one's own it is TLS 1.2 at least.",
      }),
    });
    return distribution;
  }

  private behaviourOfFiles(): cloudfront.BehaviorOptions {
    return {
      // May list, so that what is not there is 404 and not 403; no address is a list.
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket, {
        originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: headersPolicy(this, 'FileHeaders', this.named('files'), CONTENT_POLICY),
    };
  }

  private behaviourOfPages(files: cloudfront.BehaviorOptions): cloudfront.BehaviorOptions {
    const { isPublic } = this.props.deployment;
    const runtime = cloudfront.FunctionRuntime.JS_2_0;
    const at = (id: string, name: string, code: string) =>
      new cloudfront.Function(this, id, {
        functionName: this.named(name),
        code: cloudfront.FunctionCode.fromInline(code),
        runtime,
      });
    const asked = { eventType: FunctionEventType.VIEWER_REQUEST, function: at('Pages', 'pages', pagesCode()) };
    // All methods, so that it is the function that refuses them, by a problem.
    const pages = { ...files, allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL, functionAssociations: [asked] };
    if (!isPublic) return pages;
    return {
      ...pages,
      responseHeadersPolicy: headersPolicy(this, 'PageHeaders', this.named('pages'), undefined),
      functionAssociations: [
        asked,
        { eventType: FunctionEventType.VIEWER_RESPONSE, function: at('Embedding', 'embedding', embeddingCode()) },
      ],
    };
  }

  /** Nothing is kept but what an answer itself says may be. */
  private behaviourOfApi(): cloudfront.BehaviorOptions {
    const { api, secret } = this.props;
    return {
      origin: new HttpOrigin(api, {
        customHeaders: { [DISTRIBUTION]: secret.unsafeUnwrap() },
        protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
        readTimeout: PATIENCE,
      }),
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      compress: false,
      cachePolicy: new cloudfront.CachePolicy(this, 'Answers', {
        cachePolicyName: this.named('answers'),
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        headerBehavior: cloudfront.CacheHeaderBehavior.allowList(...VARYING),
        queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),
        enableAcceptEncodingGzip: true,
        enableAcceptEncodingBrotli: true,
      }),
      originRequestPolicy: new cloudfront.OriginRequestPolicy(this, 'Asked', {
        originRequestPolicyName: this.named('asked'),
        headerBehavior: cloudfront.OriginRequestHeaderBehavior.allowList(...ASKED),
        queryStringBehavior: cloudfront.OriginRequestQueryStringBehavior.all(),
      }),
    };
  }
}
