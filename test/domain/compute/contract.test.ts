/** Contracts for compute as their claims resolve; chips as they were published. */
import { describe, expect, it } from 'vitest';
import { type Chip, evolve, initial } from '../../../domain/compute/chip.ts';
import { type Contract, resolveContract } from '../../../domain/compute/contract.ts';
import { registeredAt } from '../../../domain/compute/lives.ts';
import { chipNamesOf } from '../../../domain/kernel/chips.ts';
import { recordedOn, stream } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by, cny, undisclosed, usd } from '../../support/domain/samples.ts';

const { given, told } = stream<Contract>('contract', 'deal');
const chips = stream<Chip>('chip', 'h100');

describe('a contract', () => {
  it('is claimed once by each source, and by the same one again when it says something else', () => {
    given([]).when(c.contracted()).accepts();
    given([c.contracted()]).when(c.contracted()).accepts(0);
    given([c.contracted()])
      .when(c.contracted({}, by('bbg')))
      .accepts();
    given([c.contracted()])
      .when(c.contracted({ status: 'active' }))
      .accepts();
  });

  it('is between organizations that are registered, about a round of one, not announced after tomorrow', () => {
    const unknown = c.contracted({ provider: 'aws', customer: 'nobody', round: { organization: 'no-one', round: 'r1' } });
    expect(
      given([])
        .when(unknown)
        .refuses('organization-unknown')
        .errors?.map(({ pointer }) => pointer),
    ).toEqual([...['/data/provider', '/data/customer', '/data/round/organization']]);
    given([])
      .when(c.contracted({ announcedOn: '2026-11-17' }))
      .refuses('date-in-future');
    given([])
      .when(c.contracted({ announcedOn: '2026-11-16', startsOn: '2027', endsOn: '2037' }))
      .accepts();
  });

  it('takes the rate of the month in which it was announced, and is refused without one', () => {
    const yuan = { value: cny(1000) };
    expect(resolveContract('deal', given([]).when(c.contracted(yuan)).accepts().state)?.valueUsd).toEqual({ low: 136.9, high: 136.9 });
    const missing = given([])
      .when(c.contracted({ ...yuan, announcedOn: '2024-09' }))
      .refuses('fx-rate-missing');
    expect(missing).toMatchObject({ currency: 'CNY', month: '2024-09', errors: [{ pointer: '/data/value' }] });
  });

  it('resolves field by field, and names the fields in which claims differ', () => {
    const state = told(
      c.contracted({ value: usd(5e9), years: 5 }, by('bbg', '2024-03', 'reported')),
      c.contracted({ value: usd(4e9), status: 'active' }, by('sec', '2024-02', 'official')),
    );
    expect(resolveContract('deal', state)).toMatchObject({
      ...{ contract: 'deal', value: { value: usd(4e9), from: 'sec' }, years: { value: 5, from: 'bbg' }, status: { value: 'active' } },
      ...{ valueUsd: { low: 4e9, high: 4e9 }, conflicts: ['value', 'status'] },
    });
  });

  it('undisclosed is unknown, never nothing', () => {
    expect(resolveContract('deal', told(c.contracted({ value: undisclosed })))?.valueUsd).toBeNull();
    expect(resolveContract('deal', told(c.contracted()))).toMatchObject({ value: null, valueUsd: null });
    expect(resolveContract('deal', told())).toBeNull();
  });

  it('at another time is what had been announced, known or recorded by then', () => {
    const state = told(
      recordedOn('2026-01-01', c.contracted({}, by('sec', '2024-02-25'))),
      recordedOn('2026-02-01', c.contracted({ years: 3 }, by('bbg'))),
    );
    const years = (at: object) => resolveContract('deal', state, at)?.years?.value;
    expect([resolveContract('deal', state, { asOf: '2024-02-18' }), resolveContract('deal', state, { knownAt: '2024-02-24' })]).toEqual([
      null,
      null,
    ]);
    expect([years({ knownAt: '2026-01-31' }), years({ knownAt: '2026-02-01' })]).toEqual([undefined, 3]);
    expect(years({ recordedAt: Date.parse('2026-01-02') })).toBeUndefined();
  });
});

describe('what a source says of a contract', () => {
  it('is taken back whole, and starts anew with what it says after', () => {
    const said = [c.contracted({ years: 5 }), c.uncontracted()];
    expect(resolveContract('deal', told(...said))).toBeNull();
    expect(resolveContract('deal', told(...said, c.contracted({ status: 'active' })))).toMatchObject({
      years: null,
      status: { value: 'active' },
    });
    given(said)
      .when(c.contracted({ years: 5 }))
      .acceptsNothing('withdrawn');
    given(said).when(c.uncontracted()).accepts(0);
    expect(given(said).when(c.uncontracted('bbg')).refuses('thing-unknown').errors).toMatchObject([{ pointer: '/data/source' }]);
    given([]).when(c.uncontracted()).refuses('thing-unknown');
  });

  it('adds up, and holds by the day of its publication', () => {
    const state = told(
      c.contracted({ years: 5, value: usd(2) }, by('sec', '2024-05')),
      c.contracted({ years: 3, powerGw: 1 }, by('sec', '2024-03')),
    );
    expect(resolveContract('deal', state)).toMatchObject({ years: { value: 5 }, powerGw: { value: 1 }, valueUsd: { low: 2 } });
    expect(
      given([c.contracted({ years: 5 }, by('sec', '2024-05'))])
        .when(c.contracted({ years: 3 }, by('sec', '2024-03')))
        .warns(),
    ).toEqual(['older-than-what-stands']);
  });

  it('does not end before it starts', () => {
    const term = (endsOn: string) => given([]).when(c.contracted({ startsOn: '2025-06', endsOn }));
    expect(term('2025-05').refuses('invalid-event').errors).toMatchObject([{ pointer: '/data/endsOn' }]);
    for (const endsOn of ['2025-06-01', '2025']) term(endsOn).accepts();
  });

  it('is warned of where it names a chip that is not known', () => {
    const chipNames = () => chipNamesOf([{ model: 'NVIDIA H100', vendor: 'NVIDIA' }]);
    const deal = (gpuModel: string) => given([], { chips: chipNames }).when(c.contracted({ gpuModel }));
    expect([deal('H10').warns(), deal('nvidia h-100').warns()]).toEqual([['chip-unknown'], []]);
  });
});

describe('a chip', () => {
  const h100 = c.chip('NVIDIA H100', 989.4, { aliases: ['Hopper'] });

  it('is amended by what is published again: what is left out stays', () => {
    chips.given([]).when(h100).accepts();
    chips.given([h100]).when(h100).accepts(0);
    chips.given([h100]).when(c.chip('NVIDIA H100', 989.4)).accepts(0);
    const { state } = chips.given([h100]).when(c.chip('NVIDIA H100', 1000)).accepts();
    expect(registeredAt(state)).toMatchObject({ fp16DenseTflops: 1000, aliases: ['Hopper'] });
  });

  it('is replaced by what was published again under version 1', () => {
    const state = [h100, { ...c.chip('NVIDIA H100', 1000), schema: 1 }].reduce(
      (so, event, n) => evolve(so, { ...event, at: n, v: n + 1 }),
      initial,
    );
    expect(registeredAt(state)).not.toHaveProperty('aliases');
  });

  it('is withdrawn, and starts anew when it is published again', () => {
    chips.given([]).when(c.unpublished()).refuses('thing-unknown');
    expect(registeredAt(chips.given([h100]).when(c.unpublished()).accepts().state)).toBeNull();
    const { state } = chips.given([h100, c.unpublished()]).when(c.chip('NVIDIA H100', 1000)).accepts();
    expect(registeredAt(state)).not.toHaveProperty('aliases');
  });
});
