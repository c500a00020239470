/** What a startup computes on: GPUs, credits, contracts, and the controls that touch them. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { BarredSign, ForkSign } from '../../figures/sign.tsx';
import type { Answer } from '../../reading/api.ts';
import type { NameOf } from '../../reading/names.ts';
import type { Sources } from '../../sources/origin.ts';
import { Value } from '../../sources/value.tsx';
import { date } from '../../values/dates.ts';
import { count, exactInterval, interval, stated } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { plain } from './cells.ts';

type Computing = Answer<'/v1/organizations/{id}/compute'>;

const said = words.startup.facts;

const Org = ({ id, nameOf }: { id: string; nameOf: NameOf }) => (
  <a href={hrefTo(pathOf('organizations', id))}>
    <bdi>{nameOf(id)}</bdi>
  </a>
);

const Gpus = ({ of, nameOf }: { of: Computing; nameOf: NameOf }) => (
  <>
    {of.capacity?.gpus != null && (
      <li>
        {said.operates} {said.gpus(count(of.capacity.gpus))}
      </li>
    )}
    {of.allocations.map(({ cluster, clusterName, allocation, operator, gpus, gpuModel, terms, course }) => (
      <li key={`${cluster} ${allocation}`}>
        {said.uses} {said.gpus(count(gpus))}
        {gpuModel && ` (${gpuModel})`}, {plain(terms)}: <bdi>{clusterName}</bdi> <Org id={operator} nameOf={nameOf} />
        {course[0] && <span class="quiet"> {date(course[0].from)}</span>}
      </li>
    ))}
  </>
);

const Credits = ({ of, nameOf, name }: { of: Computing; nameOf: NameOf; name: string }) => (
  <>
    {[...of.credits.received.map((one) => ({ ...one, isFrom: true })), ...of.credits.granted.map((one) => ({ ...one, isFrom: false }))].map(
      (one) => (
        <li key={`${one.id} ${one.isFrom}`}>
          <Value
            of={{
              title: `${name}: ${said.credits}`,
              lines: [
                [words.claims.said, stated(one.granted)],
                [said.left(''), exactInterval(one.remaining, one.currency)],
              ],
              claims: [{ source: one.source.id, says: stated(one.granted), assurance: one.assurance }],
              ...(one.round && { more: hrefTo(pathOf('startups', one.round.organization, 'rounds', one.round.round)) }),
            }}
          >
            {stated(one.granted)}
          </Value>{' '}
          {one.isFrom ? said.from('') : said.to('')}
          <Org id={one.isFrom ? one.provider : one.beneficiary} nameOf={nameOf} />, {date(one.grantedOn)},{' '}
          {said.left(interval(one.remaining, one.currency))}
          {one.expiresOn && `, ${said.expires(date(one.expiresOn))}`}
        </li>
      ),
    )}
  </>
);

const Contracts = ({ of, nameOf, name }: { of: Computing; nameOf: NameOf; name: string }) => (
  <>
    {of.contracts.map(({ role, contract, contractKind, provider, customer, value, valueUsd, announcedOn, years, status, conflicts }) => {
      const other = role === 'customer' ? provider?.value : customer?.value;
      return (
        <li key={`${contract} ${role}`}>
          <Value
            of={{
              title: `${name}: ${contractKind ? plain(contractKind.value) : contract}`,
              lines: [[words.claims.exactly, exactInterval(valueUsd)]],
              claims: value ? [{ source: value.from, says: stated(value.value), assurance: value.assurance }] : [],
              otherwise: (value?.alternatives ?? []).map((one) => ({
                source: one.from,
                says: stated(one.value),
                assurance: one.assurance,
              })),
            }}
          >
            {interval(valueUsd)}
          </Value>{' '}
          {role === 'customer' ? said.from('') : said.to('')}
          {other && <Org id={other} nameOf={nameOf} />}
          {contractKind && `, ${plain(contractKind.value)}`}
          {status && `, ${plain(status.value)}`}
          {announcedOn && `, ${date(announcedOn.value)}`}
          {years && `, ${said.years(years.value)}`}
          {conflicts.length > 0 && (
            <span class="conflict">
              {' '}
              <ForkSign />
              <span class="unseen">{words.marks.conflict}</span>
            </span>
          )}
        </li>
      );
    })}
  </>
);

const Restrictions = ({ of }: { of: Computing }) => (
  <>
    {of.restrictions.map(({ id, title, policy, effectiveOn }) => (
      <li key={id}>
        <span class="restriction">
          <BarredSign />
        </span>{' '}
        {date(effectiveOn)}: <bdi>{title}</bdi>, {words.startup.policies[policy] ?? plain(policy)}
      </li>
    ))}
  </>
);

/** What the answer says of its sources: those of credits stand beside them. */
export const sourcesOf = ({ sources = {}, credits }: Computing): Sources => ({
  ...sources,
  ...Object.fromEntries([...credits.received, ...credits.granted].map(({ source }) => [source.id, source])),
});

/** Each list with its name; what has nothing says that nothing is known. */
export const Compute = ({ of, name, nameOf }: { of: Computing; name: string; nameOf: NameOf }) => {
  const parts = [
    { title: said.compute, isThere: of.capacity !== null || of.allocations.length > 0, list: <Gpus of={of} nameOf={nameOf} /> },
    {
      title: said.credits,
      isThere: of.credits.received.length + of.credits.granted.length > 0,
      list: <Credits of={of} nameOf={nameOf} name={name} />,
    },
    { title: said.contracts, isThere: of.contracts.length > 0, list: <Contracts of={of} nameOf={nameOf} name={name} /> },
    { title: said.restrictions, isThere: of.restrictions.length > 0, list: <Restrictions of={of} /> },
  ];
  return (
    <dl class="facts">
      {parts.map(({ title, isThere, list }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{isThere ? <ul>{list}</ul> : <span class="quiet">{said.none}</span>}</dd>
        </div>
      ))}
    </dl>
  );
};
