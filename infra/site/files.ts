/** The built files of the dashboard, in a bucket that nobody but CloudFront reads. */
import { CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct, type IConstruct } from 'constructs';

/** Named by their content: a browser may keep them for ever. */
const IMMUTABLE = [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()];

const LOGGING = 'Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
/** What the CDK's function for copying files may do, by wildcards, as findings name it. */
const copying = (bucket: s3.IBucket): string[] => {
  const { bootstrapQualifier } = Stack.of(bucket).synthesizer;
  const own = bucket.node.defaultChild;
  return [
    ...['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*'].map((action) => `Action::s3:${action}`),
    `Resource::arn:<AWS::Partition>:s3:::cdk-${bootstrapQualifier}-assets-<AWS::AccountId>-<AWS::Region>/*`,
    `Resource::<${own && CfnElement.isCfnElement(own) ? Stack.of(own).getLogicalId(own) : ''}.Arn>/*`,
  ];
};

/** What AWS advises against, and why it is so all the same. Throws where there is nothing that this could be of. */
export const acknowledged = (construct: IConstruct | undefined, reasons: Record<string, string>): void => {
  if (!construct) throw new Error('there is nothing to acknowledge this of');
  for (const [rule, reason] of Object.entries(reasons))
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
};

export class Files extends Construct {
  readonly bucket: s3.IBucket;

  /** `pages`: the folder that is copied. A deployment makes all of it again, so it goes with the stack; what is made no more stays until then, for whoever has an old page
   * open. */
  constructor(scope: Construct, id: string, pages: string) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, 'Bucket', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.DESTROY,
      // The declarations of the CDK say of it what exact optional properties forbid.
    }) as s3.IBucket;
    acknowledged(this.bucket, { S1: 'Nobody but CloudFront reads it, and what it holds is published.' });
    const assets = this.copied('Assets', pages, 'index.html', IMMUTABLE);
    const page = this.copied('Page', pages, 'assets', [CacheControl.noCache()]);
    // The page names the others: they are there first.
    page.node.addDependency(assets);
    this.acknowledgeCopying(assets.handlerRole);
  }

  private copied(id: string, pages: string, exclude: string, cacheControl: CacheControl[]): BucketDeployment {
    return new BucketDeployment(this, id, {
      destinationBucket: this.bucket,
      sources: [Source.asset(pages, { exclude: [exclude] })],
      cacheControl,
      prune: false,
      retainOnDelete: false,
      memoryLimit: 256,
    });
  }

  private acknowledgeCopying(role: IConstruct): void {
    const rights = copying(this.bucket).map((one) => [
      `IAM5[${one}]`,
      'The CDK copies files from its own bucket into this one, and into no other.',
    ]);
    acknowledged(role, {
      [`IAM4[${LOGGING}]`]: 'The CDK gives its own function for copying files the right to write its log.',
      ...Object.fromEntries(rights),
    });
    const copier = Stack.of(this).node.children.find((one) => one instanceof lambda.Function);
    acknowledged(copier?.node.defaultChild, { L1: 'The CDK says on which runtime its own function for copying files runs.' });
  }
}
