/** Names close to a wrong one. */
import { describe, expect, it } from '@jest/globals';
import { closest, fold } from '../../../domain/kernel/suggest.ts';

const names = ['alibaba', 'alibaba-cloud', 'tencent', 'moonshot', '月之暗面', 'Électricité', 'a16z', 'hongshan'];

describe('a suggestion', () => {
  it.each([
    ['alibabba', ['alibaba']],
    ['tencnet', ['tencent']],
    ['moonshot-ai', ['moonshot']],
    ['ALIBABA', ['alibaba', 'alibaba-cloud']],
    ['electricite', ['Électricité']],
    ['月之', ['月之暗面']],
    ['zzzzzz', []],
  ])('for %s is %j', (wanted, suggested) => expect(closest(wanted, names)).toEqual(suggested));

  it('is one of up to three, the closest first, each once', () => {
    expect(closest('aaaa', ['aaab', 'aabb', 'aaac', 'aaad', 'aaae', 'aaab'])).toEqual(['aaab', 'aaac', 'aaad']);
    expect(closest('aaaaaa', ['aaaabb', 'aaaaab'])).toEqual(['aaaaab', 'aaaabb']);
  });
});

describe('a folded name', () => {
  it('has neither case, accents nor width', () => {
    expect(fold('ÉLECTRICITÉ')).toBe('electricite');
    expect(fold('Ａｌｉ')).toBe('ali');
    expect(fold('月之暗面')).toBe('月之暗面');
  });
});
