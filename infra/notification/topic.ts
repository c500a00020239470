/** The topic for mail and chat, with the notices themselves, so that a filter policy on the message body can pick from them. */
import { Validations } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Deployment } from '../pieces/function.ts';

export const noticesTopic = (scope: Construct, { stage }: Deployment): sns.Topic => {
  const topic = new sns.Topic(scope, 'Notices', {
    topicName: `dealstream-${stage}-valuation-changes`,
    displayName: 'Dealstream',
    enforceSSL: true,
  });
  const reason = 'What it carries may be read by whoever subscribes; the key of AWS for SNS admits no rule of EventBridge.';
  Validations.of(topic).acknowledge({ id: 'AwsSolutions::AwsSolutions-SNS2', reason });
  return topic;
};
