/** What the template's roles allow: the statements of the policies of a function's role, judged as IAM judges them. */
import type { Properties, Resource, Template } from '../template.ts';

interface Statement {
  readonly deny: boolean;
  readonly actions: readonly RegExp[];
  readonly resources: readonly RegExp[];
  /** Partitions of a table to which it is limited. */
  readonly partitions?: readonly string[];
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
    const statements = documents.flatMap(({ Statement }) => list<Properties>(Statement));
    this.statements = statements.map((statement) => statementOf(statement, where));
    this.grants = statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action, Resource }) =>
        list<string>(Action).flatMap((action) => list<string>(Resource).map((resource) => ({ action, resource }))),
      );
  }

  /** Whether some statement allows it and none denies it. */
  allows({ action, resource, partition }: Need): boolean {
    const fitting = this.statements.filter(
      ({ actions, resources, partitions }) =>
        actions.some((one) => one.test(action)) &&
        resources.some((one) => one.test(resource)) &&
        (partitions?.some((one) => one === partition) ?? true),
    );
    return fitting.length > 0 && fitting.every(({ deny }) => !deny);
  }
}

/** The policy of the role of a function. Throws when the template does not declare the role, or gives it policies kept elsewhere. */
export const policyOf = (template: Template, { id, stack, properties }: Resource): Policy => {
  const role = template.of('AWS::IAM::Role').find(({ arn }) => arn === properties.Role);
  if (!role) throw new Error(`function ${id} has no role in the template: nothing says what it may do`);
  if (list(role.properties.ManagedPolicyArns).length > 0) throw new Error(`role ${role.id} has policies that the template does not hold`);
  const own = list<Properties>(role.properties.Policies);
  const attached = template
    .of('AWS::IAM::Policy')
    .filter((policy) => policy.stack === stack && policy.properties.Roles.includes(role.name));
  return new Policy([...own.map(({ PolicyDocument }) => PolicyDocument), ...attached.map((one) => one.properties.PolicyDocument)], role.id);
};

const statementOf = (statement: Properties, where: string): Statement => {
  const { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': partitions = undefined } = {} } = statement.Condition ?? {};
  const known = ['Sid', 'Effect', 'Action', 'Resource', ...(partitions ? ['Condition'] : [])];
  const unknown = Object.keys(statement).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`a policy of ${where} has ${unknown.join(', ')}, which is not known to the local runtime`);
  return {
    deny: statement.Effect === 'Deny',
    // Actions are the same in any case, resources are not.
    actions: list<string>(statement.Action).map((pattern) => wildcard(pattern, 'i')),
    resources: list<string>(statement.Resource).map((pattern) => wildcard(pattern)),
    ...(partitions && { partitions: list<string>(partitions) }),
  };
};

const list = <T>(value: unknown): T[] => (value === undefined ? [] : ([value].flat() as T[]));

/** `*` is any text, `?` any character; everything else is itself. */
const wildcard = (pattern: string, flags = ''): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    `s${flags}`,
  );
