/** What the template's roles allow: the statements of the policies of a function's role, judged as IAM judges them. */
import { listOf, objectOf, type Properties, within } from '../data.ts';
import type { Resource, Template } from '../template.ts';

interface Statement {
  readonly deny: boolean;
  readonly actions: readonly RegExp[];
  readonly resources: readonly RegExp[];
  /** Partitions of a table to which it is limited. */
  readonly partitions?: readonly RegExp[];
}

/** One action on one resource: `dynamodb:GetItem` on an ARN. */
export interface Need {
  readonly action: string;
  readonly resource: string;
  /** The partition of the one item that is asked for. */
  readonly partition?: string | undefined;
}

export class Policy {
  /** Every pair of an action and a resource that it names, as the template has them. */
  readonly grants: readonly Need[];
  private readonly statements: readonly Statement[];

  /** Throws at a statement of a kind that it does not know: it must not be taken for more or less than it is. */
  constructor(documents: readonly Properties[], where: string) {
    const statements = documents.flatMap(({ Statement }) => listOf(Statement)).map(objectOf);
    this.statements = statements.map((statement) => statementOf(statement, where));
    this.grants = statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action, Resource }) =>
        listOf(Action).flatMap((action) => listOf(Resource).map((resource) => ({ action: String(action), resource: String(resource) }))),
      );
  }

  /** Whether some statement allows it and none denies it. */
  allows({ action, resource, partition }: Need): boolean {
    const fitting = this.statements.filter(
      ({ actions, resources, partitions }) =>
        actions.some((one) => one.test(action)) &&
        resources.some((one) => one.test(resource)) &&
        (partitions?.some((pattern) => partition !== undefined && pattern.test(partition)) ?? true),
    );
    return fitting.length > 0 && fitting.every(({ deny }) => !deny);
  }
}

/** The policy of the role of a function. Throws when the template does not declare the role, or gives it policies kept elsewhere. */
export const policyOf = (template: Template, { id, stack, properties }: Resource): Policy => {
  const role = template.of('AWS::IAM::Role').find(({ arn }) => arn === properties.Role);
  if (!role) throw new Error(`function ${id} has no role in the template: nothing says what it may do`);
  if (listOf(role.properties.ManagedPolicyArns).length > 0) throw new Error(`role ${role.id} has policies that the template does not hold`);
  const inline = listOf(role.properties.Policies);
  const attached = template
    .of('AWS::IAM::Policy')
    .filter((policy) => policy.stack === stack && listOf(policy.properties.Roles).includes(role.name))
    .map(({ properties: policy }) => policy);
  return new Policy(
    [...inline, ...attached].map((policy) => objectOf(within(policy, 'PolicyDocument'))),
    role.id,
  );
};

const statementOf = (statement: Properties, where: string): Statement => {
  const partitions = within(statement.Condition, 'ForAllValues:StringLike', 'dynamodb:LeadingKeys');
  const known = ['Sid', 'Effect', 'Action', 'Resource', ...(partitions === undefined ? [] : ['Condition'])];
  const unknown = Object.keys(statement).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`a policy of ${where} has ${unknown.join(', ')}, which is not known to the local runtime`);
  return {
    deny: statement.Effect === 'Deny',
    // Actions are the same in any case, resources are not.
    actions: listOf(statement.Action).map((pattern) => wildcard(String(pattern), 'i')),
    resources: listOf(statement.Resource).map((pattern) => wildcard(String(pattern))),
    ...(partitions !== undefined && { partitions: listOf(partitions).map((pattern) => wildcard(String(pattern))) }),
  };
};

/** `*` is any text, `?` any character; everything else is itself. */
const wildcard = (pattern: string, flags = ''): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    `s${flags}`,
  );
