/** Whom alarms tell: an address that gets mail from a topic of this deployment, or a topic that exists already. */
import { Stack, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Deployment } from './function.ts';

export type Operators = { readonly mail: string } | { readonly topicArn: string };

const TOPIC = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/;
const MAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** From the context. Throws at what is neither. */
export const operatorsFrom = (said: string | undefined): Operators | undefined => {
  if (said === undefined) return undefined;
  if (TOPIC.test(said)) return { topicArn: said };
  if (MAIL.test(said)) return { mail: said };
  throw new Error(
    `alarms: "${said}" is neither a mail address nor the ARN of an SNS topic (arn:aws:sns:<region>:<account>:<name>, no FIFO)`,
  );
};

/** The topic that tells them; undefined where nobody is to be told. */
export const operatorsTopic = (scope: Construct, { stage, operators }: Deployment): sns.ITopic | undefined => {
  if (!operators) return undefined;
  if ('topicArn' in operators) return sns.Topic.fromTopicArn(scope, 'Operators', operators.topicArn);
  const topic = new sns.Topic(scope, 'Operators', { topicName: `dealstream-${stage}-alarms`, displayName: 'Dealstream', enforceSSL: true });
  const reason = 'Alarms name queues, functions and tables, nothing that lies in them; the key of AWS for SNS admits no alarm.';
  Validations.of(topic).acknowledge({ id: 'AwsSolutions::AwsSolutions-SNS2', reason });
  topic.addSubscription(new EmailSubscription(operators.mail));
  topic.addToResourcePolicy(
    new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(topic).account } },
    }),
  );
  return topic;
};
