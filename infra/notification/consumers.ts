/** Who else may hang rules on the bus: a list of accounts, or all of an AWS organization, as the context `consumers` says. */

import { Stack } from 'aws-cdk-lib';
import type * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import { BUS_SOURCE } from '../../functions/ports/names.ts';

const OWN_RULES = [
  'PutRule',
  'DeleteRule',
  'DescribeRule',
  'DisableRule',
  'EnableRule',
  'PutTargets',
  'RemoveTargets',
  'ListTargetsByRule',
  'TagResource',
];

/** The principals, and the condition that comes with them. Throws when `consumers` is neither account ids nor an organization's. */
const admitted = (consumers: readonly string[]): { principals: iam.IPrincipal[]; condition: Record<string, string> } => {
  const [first = ''] = consumers;
  if (consumers.length === 1 && /^o-[a-z0-9]{10,32}$/.test(first))
    return { principals: [new iam.AnyPrincipal()], condition: { 'aws:PrincipalOrgID': first } };
  const wrong = consumers.find((id) => !/^\d{12}$/.test(id));
  if (wrong !== undefined)
    throw new Error(`consumers: "${wrong}" is no account id of 12 digits; give some of them, or one organization id (o-…)`);
  return { principals: consumers.map((id) => new iam.AccountPrincipal(id)), condition: {} };
};

/** Lets them make, change and remove rules of their own for events of this source. They can neither publish nor touch the rules of others. */
export const admit = (bus: events.EventBus, consumers: readonly string[]): void => {
  if (consumers.length === 0) return;
  const { principals, condition } = admitted(consumers);
  const rules = Stack.of(bus).formatArn({ service: 'events', resource: 'rule', resourceName: `${bus.eventBusName}/*` });
  const statement = (sid: string, actions: string[], conditions: Record<string, Record<string, string>>) =>
    bus.addToResourcePolicy(
      new iam.PolicyStatement({ sid, principals, actions: actions.map((action) => `events:${action}`), resources: [rules], conditions }),
    );
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM's, not of ours
  const own = { StringEqualsIfExists: { 'events:creatorAccount': '${aws:PrincipalAccount}' } };
  const equals = Object.keys(condition).length > 0 ? { StringEquals: condition } : {};
  statement(
    'OwnRules',
    OWN_RULES.filter((action) => action !== 'PutRule'),
    { ...own, ...equals },
  );
  statement('OwnRulesOfThisSource', ['PutRule'], { ...own, StringEquals: { ...condition, 'events:source': BUS_SOURCE } });
};
