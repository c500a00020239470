/** Whom a few words may mean, and in which order. */
import { describe, expect, it } from 'vitest';
import { searched } from '../../../domain/organization/search.ts';

type Called = Parameters<typeof searched>[0][number];
const called = (id: string, name: string, more: Partial<Called> = {}): Called => ({
  ...{ id, name, formerNames: [], aliases: [], identifiers: [] },
  ...more,
});
const found = (all: Called[], words: string, only?: 'fitting' | 'like') => searched(all, words, only).map(({ called: { id } }) => id);

describe('what fits', () => {
  it('comes by how well it does, then by Id: whole, beginning, word, part, words in another order', () => {
    const all = [
      called('g', '小月亮'),
      called('f', 'Other', { aliases: ['面 月亮'] }),
      called('e', 'Another', { formerNames: ['月亮公司'] }),
      called('d', '月亮二'),
      called('c', 'Third', { aliases: ['月亮'] }),
      called('b', '月亮'),
      called('a', '月亮'),
      called('z', '星'),
    ];
    expect(searched(all, '月亮').map(({ rank, called: { id } }) => [id, rank])).toEqual(
      Object.entries({ a: 0, b: 0, c: 1, d: 2, e: 3, f: 4, g: 5 }),
    );
    expect(found([called('x', 'Horowitz, Andreessen'), called('y', 'Andreessen Horowitz')], 'andreessen horo')).toEqual(['y', 'x']);
  });

  it.each([
    ['its Id', 'n-17', ['n-17']],
    ['the Id without its hyphen', 'n 17', ['n-17']],
    ['a word of its name', 'neur', ['n-17']],
    ['a former name', 'oldna', ['n-17']],
    ['a word of an alias', 'capi', ['n-17']],
    ['an LEI', '5493001kjt', ['n-17']],
    ['a CIK without its zeros', '1318605', ['n-17']],
    ['a CIK with all of them', '0001318605', ['n-17']],
    ['words of several of its names', 'oldname neural', ['n-17']],
    ['a letter written otherwise', 'LODZ', ['n-17']],
    ['the very letters', 'Łódź', ['n-17']],
    ['Chinese in Latin letters, any part', 'anmian', ['n-17']],
    ['no letter at all', '--', []],
    ['the middle of a word', 'eural', []],
  ])('by %s', (_, words, wanted) => {
    const one = called('n-17', 'Łódź Neural', {
      ...{ formerNames: ['Oldname AI'], aliases: ['Big Capital', '月之暗面'] },
      identifiers: [
        { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' },
        { scheme: 'cik', value: '0001318605' },
      ],
    });
    expect(found([one, called('other', 'Tencent')], words, 'fitting')).toEqual(wanted);
  });

  it('in other letters is what is written so, not what sounds the same', () => {
    const all = [called('zhipu', 'Zhipu'), called('alipay', '支付宝'), called('zp', '智谱')];
    expect(found(all, '智')).toEqual(['zp']);
    expect(found(all, '只')).toEqual(['alipay', 'zhipu', 'zp']);
  });
});

describe('what is only like it', () => {
  const all = [
    called('moonshot', 'Moonshot AI'),
    called('mistral', 'Mistral AI'),
    called('openai', 'OpenAI'),
    called('lodz', 'Łódź Neural'),
  ];

  it.each([
    ['one letter wrong', 'moonshoot', ['moonshot']],
    ['two letters wrong', 'monshoot', ['moonshot']],
    ['three letters wrong', 'monsooth', []],
    ['the beginning of a word, with one wrong', 'naur', ['lodz']],
    ['two letters exchanged', 'mitsral', ['mistral']],
    ['a space too many', 'open ai', ['openai']],
    ['a space too few', 'mistralai', ['mistral']],
    ['two letters: none may be wrong', 'mx', []],
    ['Cyrillic that sounds like it', 'Мистрал', ['mistral']],
  ])('%s', (_, words, wanted) => expect(found(all, words)).toEqual(wanted));

  it('is there only where nothing fits, unless it is asked for; the fewest wrong letters first', () => {
    const near = [called('a', 'Kimini'), called('b', 'Kimono'), called('c', 'Kimini')];
    expect(found(near, 'kimini')).toEqual(['a', 'c']);
    expect(found(near, 'kimini', 'like')).toEqual(['a', 'c', 'b']);
    expect(found(near, 'kimona')).toEqual(['b', 'a', 'c']);
    expect(found(near, 'kimona', 'fitting')).toEqual([]);
  });

  it('no identifier is', () => {
    const one = called('n', 'Name', { identifiers: [{ scheme: 'cik', value: '1318605' }] });
    expect(found([one], '1318606')).toEqual([]);
  });
});
