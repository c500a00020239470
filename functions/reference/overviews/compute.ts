/** Answers about what compute an organization has and uses. */
import * as z from 'zod';
import { ComputeContractReported } from '../../../events/contract.ts';
import { Policy } from '../../../events/restriction.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import { onDay } from '../answers/clusters.ts';
import { Credit } from '../answers/credits.ts';
import { Provider } from '../answers/providers.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, Interval, Restrictions, resolved, times, uncertain, Version } from '../terms/values.ts';

const OperatedCluster = z
  .strictObject({
    cluster: Id.describe('Its Id.'),
    name: z.string().describe('What it is called.'),
    operator: Id.describe('Who of the group operates it.'),
    country: Country.nullable().describe('Where it stands; null where nobody says.'),
    ...onDay,
    restrictions: Restrictions,
  })
  .meta({ id: 'OperatedCluster', description: 'A cluster that the group operates, on the day.' });

const place = {
  cluster: Id.describe('Where the GPUs are.'),
  clusterName: z.string().describe('What the cluster is called.'),
  operator: Id.describe('Who operates it.'),
};
const HeldAllocation = z
  .strictObject({
    ...place,
    country: Country.nullable().describe('Where the cluster stands; null where nobody says.'),
    allocation: Id.describe('Its Id within the cluster.'),
    tenant: Id.describe('Who of the group holds it.'),
    gpuModel: z.string().nullable().describe('Null where nobody states it.'),
    terms: z.string().describe('`reserved`, `on-demand` or `spot`.'),
    gpus: GpuCount.describe('On the day.'),
    course: z
      .array(z.strictObject({ from: IsoDate.describe('The first day.'), gpus: GpuCount.describe('From then on.') }))
      .describe('Its size from day to day.'),
    conflicts: z.array(z.string()).describe('Codes of what looks wrong: `chip-unknown` where no chip is called so.'),
    restrictions: Restrictions,
  })
  .meta({ id: 'HeldAllocation', description: 'GPUs that the organization, or another of its group, holds as a tenant.' });
const HeldInCluster = z
  .strictObject({
    ...place,
    gpus: GpuCount.describe('On the day, over all allocations there.'),
    allocations: Count.describe('How many run on the day.'),
  })
  .meta({ id: 'HeldInCluster', description: 'What it holds in one cluster on the day.' });

const { contractKind, provider, customer, value, announcedOn, startsOn, endsOn, years, gpuModel, powerGw, round, status } =
  ComputeContractReported.schema.shape;
const Contract = z
  .strictObject({
    role: z
      .enum(['provider', 'customer', 'both'])
      .describe('Which part the organization, or its group of the day of the contract, has in it.'),
    contract: Id.describe('Its Id.'),
    contractKind: resolved(contractKind).describe('What kind of contract it is.'),
    provider: resolved(provider).describe('Who provides; of one that was merged the survivor.'),
    customer: resolved(customer).describe('Who takes; of one that was merged the survivor.'),
    value: resolved(value.unwrap()).describe('As it was stated; null where nobody says.'),
    valueUsd: Interval.nullable().describe('In US dollars; null where undisclosed.'),
    announcedOn: resolved(announcedOn).describe('When it was announced.'),
    ...uncertain,
    startsOn: resolved(startsOn.unwrap()).describe('When it begins.'),
    endsOn: resolved(endsOn.unwrap()).describe('Its last day.'),
    years: resolved(years.unwrap()).describe('How long it runs.'),
    gpuModel: resolved(gpuModel.unwrap()).describe('Which chips it is about.'),
    powerGw: resolved(powerGw.unwrap()).describe('How much power it is about, in gigawatts.'),
    round: resolved(round.unwrap()).describe('The round that it belongs to.'),
    status: resolved(status).describe('How firm it is.'),
    conflicts: z.array(z.string()).describe('Fields in which standing claims differ, and codes of warnings.'),
  })
  .meta({ id: 'Contract', description: 'A contract for compute as its claims resolve, each field with the source that says so.' });

const Reaching = z
  .strictObject({
    id: Id.describe('Of the restriction.'),
    title: z.string().describe('What it is called.'),
    policy: Policy.describe('As of the day.'),
    effectiveOn: PartialDate.describe('From when on it takes effect.'),
    named: z.boolean().describe('Whether it names the organization, or one of its group.'),
    clusters: z.array(Id).describe('Clusters of the group with a phase that it falls on.'),
    allocations: z
      .array(z.strictObject({ cluster: Id.describe('Where.'), allocation: Id.describe('Which.') }))
      .describe('Allocations of the group that it falls on.'),
  })
  .meta({ id: 'ReachingRestriction', description: 'A restriction in force on the day that reaches any of it.' });

const Compute = z
  .strictObject({
    organization: Id.describe('Who was asked for.'),
    group: Id.describe('Its group on the day, or itself.'),
    members: z.array(Id).describe('All of the group on the day, itself included.'),
    ...times,
    on: IsoDate.describe('The day that the answer is about.'),
    chipTable: Version,
    capacity: Provider.nullable().describe('What the group operates, all clusters together; null where it is known to operate none.'),
    clusters: z.array(OperatedCluster).describe('What the group operates, by Id.'),
    heldGpus: GpuCount.nullable().describe('What the group holds as a tenant on the day; null where no allocation was ever reported.'),
    byCluster: z.array(HeldInCluster).describe('The same by cluster, the most first.'),
    allocations: z.array(HeldAllocation).describe('All that it ever held, as far as the viewpoint knows.'),
    credits: z
      .strictObject({
        granted: z.array(Credit).describe('By the organization, or its group of the day of the grant.'),
        received: z.array(Credit).describe('The same.'),
      })
      .describe('Cloud credits as ledgers.'),
    contracts: z.array(Contract).describe('Contracts for compute that it is a party of, by Id.'),
    restrictions: z.array(Reaching).describe('What restricts any of it on the day.'),
    notLegalAdvice: z.literal(true).describe('No answer says that nothing is required.'),
  })
  .meta({ id: 'Compute', description: 'What compute an organization has and uses on a day.' });

export const computeReference: Reference = {
  'GET /v1/organizations/{id}/compute': {
    tag: 'Compute',
    summary: 'What compute an organization has and uses',
    description:
      'Capacity that its group of the day operates, GPUs that the group holds as a tenant, credits granted and received, contracts, and the restrictions that ' +
      'reach any of these.',
    answer: Compute,
    example: { path: { id: 'openai' } },
  },
};
