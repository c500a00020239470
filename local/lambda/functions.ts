/** All functions of a template, each with the addresses that it may know. */
import type { Guard } from '../iam/guard.ts';
import type { Template } from '../template.ts';
import { type FunctionSettings, LambdaFunction } from './lambda.ts';

export interface Surroundings {
  readonly template: Template;
  /** `AWS_ENDPOINT_URL_*`, where no guard has others for each function. */
  readonly environment: Record<string, string>;
  readonly guard: Guard | undefined;
}

export const functionsOf = (
  { template, environment, guard }: Surroundings,
  shared: Omit<FunctionSettings, 'environment'>,
): Map<string, LambdaFunction> =>
  new Map(
    template.of('AWS::Lambda::Function').map((resource) => {
      const settings = { ...shared, environment: guard?.environment(resource.name) ?? environment };
      return [resource.name, new LambdaFunction(guard?.guarded(resource) ?? resource, settings)];
    }),
  );
