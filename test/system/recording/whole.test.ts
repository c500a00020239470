import { expect, it } from 'vitest';
import { noise } from '../../support/functions/samples.ts';
import { registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });

it('a request whose registration is too large for a commit records nothing that names it, and everything else', async () => {
  await system.post(registered('startup'));
  const large = Array.from({ length: 600 }, (_, n) => reported('fund', `large-${n}`, { note: noise(1_000, n) }));
  const backed = reported('startup', 'backed', { participations: [{ investor: 'fund' }] });
  const { body } = await system.post([registered('fund'), ...large, backed, reported('startup', 'alone')]);
  expect(body).toMatchObject({ appended: 1, refused: 602 });
  const codes = body.results.slice(0, 602).map(({ problem }: { problem: { code: string } }) => problem.code);
  expect([new Set(codes.slice(0, 601)), codes[601]]).toEqual([new Set(['commit-too-large']), 'organization-unknown']);
  await system.idle();
  expect((await system.ask('/v1/organizations/fund')).status).toBe(404);
  expect((await system.get('/v1/organizations/startup/rounds')).rounds.map(({ round }: { round: string }) => round)).toEqual(['alone']);
});
