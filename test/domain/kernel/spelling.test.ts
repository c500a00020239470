/** How names are compared, and which are close to a wrong one. */
import { describe, expect, it } from 'vitest';
import { closest, fold, isLatin, placeIn, spellingsOf, spellingsOfName } from '../../../domain/kernel/spelling.ts';

const latin = (name: string): string => spellingsOf(name).latin.text;

describe('a folded name', () => {
  it('has neither case, accents nor width', () => {
    expect(fold('ÉLECTRICITÉ')).toBe('electricite');
    expect(fold('Ａｌｉ')).toBe('ali');
    expect(fold('月之暗面')).toBe('月之暗面');
  });
});

describe('in Latin letters', () => {
  it.each([
    ['Łódź Neural', 'lodz neural'],
    ['Ørsted', 'orsted'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['IŞIK', 'isik'],
    ['ışık', 'isik'],
    ['İşık', 'isik'],
    ['Ægir Œuvre', 'aegir oeuvre'],
    ['Đại Þór', 'dai thor'],
    ['Ｋｉｍｉ', 'kimi'],
    ['Socie\u0301te\u0301', 'societe'],
    ['Чжипу', 'chzhipu'],
    ['月之暗面', 'yuezhianmian'],
    ['a16z / AH', 'a16z ah'],
    ['01.AI', '01 ai'],
    ['.*', ''],
  ])('%s is "%s"', (name, spelled) => expect(latin(name)).toBe(spelled));

  it('names of plain letters have one spelling alone, and names are spelled once', () => {
    const { own, latin: other } = spellingsOf('Moonshot AI');
    expect(other).toBe(own);
    expect(spellingsOfName('Łódź')).toBe(spellingsOfName('Łódź'));
  });

  it.each([
    ['łódź', true],
    ['01', true],
    ['.*', true],
    ['Чжипу', false],
    ['AI 智', false],
  ])('%s is written: %s', (text, is) => expect(isLatin(text)).toBe(is));
});

describe('words begin', () => {
  it.each([
    ['after what is no letter or digit', 'a16z / AH-Capital', 'ah', 5],
    ['only there', 'Moonshot', 'shot', -1],
    ['and go on over spaces', 'Moonshot AI', 'moonshot a', 0],
    ['at each Chinese letter', '月之暗面', '暗面', 2],
    ['behind Chinese letters', '月之暗面Kimi', 'kimi', 4],
    ['at each letter of Thai and Japanese', 'バイトAI', 'トa', 2],
    ['nowhere in nothing', '***', 'a', -1],
  ])('%s', (_, name, wanted, at) => expect(placeIn(spellingsOf(name).own, wanted)).toBe(at));

  it('at each syllable where Chinese is written in Latin letters', () => {
    expect(['yue', 'zhian', 'mian', 'ian'].map((wanted) => placeIn(spellingsOf('月之暗面').latin, wanted))).toEqual([0, 3, 8, -1]);
  });
});

const names = ['alibaba', 'Łódź Neural', 'alibaba-cloud', 'tencent', 'moonshot', '月之暗面', 'Électricité', 'a16z', 'hongshan'];

describe('a suggestion', () => {
  it.each([
    ['alibabba', ['alibaba']],
    ['tencnet', ['tencent']],
    ['moonshot-ai', ['moonshot']],
    ['ALIBABA', ['alibaba', 'alibaba-cloud']],
    ['electricite', ['Électricité']],
    ['月之', ['月之暗面']],
    ['lodz-neural', ['Łódź Neural']],
    ['łodz nueral', ['Łódź Neural']],
    ['yuezhianmian', ['月之暗面']],
    ['zzzzzz', []],
  ])('for %s is %j', (wanted, suggested) => expect(closest(wanted, names)).toEqual(suggested));

  it('is one of up to three, the closest first, each once', () => {
    expect(closest('aaaa', ['aaab', 'aabb', 'aaac', 'aaad', 'aaae', 'aaab'])).toEqual(['aaab', 'aaac', 'aaad']);
    expect(closest('aaaaaa', ['aaaabb', 'aaaaab'])).toEqual(['aaaaab', 'aaaabb']);
  });
});
