/** The search of the library: words, phrases, Hangul, operators, changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/core/library/passage.ts';
import { createPassageIndex } from '../../../src/core/library/search.ts';
import { generatedPassages } from '../../support/generated-passages.ts';
import { passage } from '../../support/passage.ts';

const ship = passage('ship', {
  quote: 'The shipping agent Kim Jong-chol signed for the cargo.',
  paragraph:
    'In March the papers changed. The shipping agent Kim Jong-chol signed for the cargo. Nobody asked.',
  entities: [['kim-jong-chol', 'Kim Jong Chol']],
  site: 'reuters.com',
  title: 'A ship in Dandong',
  tags: ['dandong', 'follow up'],
  note: 'First time he is named.',
  savedAt: '2026-06-10T12:00:00Z',
});
const korean = passage('korean', {
  quote: '정찰총국은 청송연합을 통해 화물을 보냈다.',
  entities: [
    ['green-pine', 'Green Pine Associated Corporation'],
    ['rgb', 'Reconnaissance General Bureau'],
  ],
  site: 'yna.co.kr',
  tags: ['선박'],
  savedAt: '2026-07-01T12:00:00Z',
});
const bank = passage('bank', {
  quote: 'The bank closed the account of the agent for shipping.',
  entities: [['green-pine', 'Green Pine Associated Corporation']],
  site: 'news.bbc.co.uk',
  savedAt: '2025-12-31T12:00:00Z',
});

function opened(passages: readonly Passage[]) {
  const index = createPassageIndex();
  index.put(passages);
  return index;
}

describe('the library', () => {
  const index = opened([ship, bank, korean]);

  test.each<[string, string[]]>([
    ['', ['korean', 'ship', 'bank']],
    ['agent', ['ship', 'bank']],
    ['ship', ['ship', 'bank']],
    ['SHIPPING agent', ['ship', 'bank']],
    ['"shipping agent"', ['ship']],
    ['"shipping age', ['ship']],
    ['"shipping age"', []],
    ['"agent for"', ['bank']],
    ['"cargo. nobody"', ['ship']],
    ['kim jong-chol', ['ship']],
    ['kim jongchol', ['ship']],
    ['"Kim Jong Chol"', ['ship']],
    ['연합', ['korean']],
    ['청송', ['korean']],
    ['"청송연합"', ['korean']],
    ['총국은', ['korean']],
    ['papers', ['ship']],
    ['dandong', ['ship']],
    ['first time', ['ship']],
    ['green pine', ['korean', 'bank']],
    ['site:reuters.com', ['ship']],
    ['site:www.reuters.com', ['ship']],
    ['site:bbc.co.uk', ['bank']],
    ['site:reu', ['ship']],
    ['site:reuters.com site:yna.co.kr', ['korean', 'ship']],
    ['entity:green-pine', ['korean', 'bank']],
    ['entity:"Green Pine Associated Corporation" entity:rgb', ['korean']],
    ['entity:"green pi', ['korean', 'bank']],
    ['tag:"follow up"', ['ship']],
    ['tag:선', ['korean']],
    ['tag:none', []],
    ['article:"A ship in Dandong"', ['ship']],
    ['article:https://reuters.com/ship', ['ship']],
    ['after:2026', ['korean', 'ship']],
    ['after:2026-07', ['korean']],
    ['before:2026', ['bank']],
    ['after:2026-06 before:2026-07', ['ship']],
    ['agent after:2026', ['ship']],
    ['after:tomorrow agent', ['ship', 'bank']],
    ['agent k', ['ship', 'bank']],
    ['site:reuters.com k', ['ship']],
    ['zzzz', []],
  ])('%j finds %j', (text, ids) => {
    expect(index.search(text, 'newest').passages.map(({ id }) => id)).toEqual(ids);
    expect(index.search(text, 'oldest').passages.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(
      index
        .search(text, 'best')
        .passages.map(({ id }) => id)
        .sort(),
    ).toEqual(ids.toSorted());
  });

  test('what is written nearly so is found where nothing else is, and said to be near', () => {
    expect(index.search('shiping', 'newest')).toMatchObject({ isNear: true, passages: [ship, bank] });
    expect(index.search('shipping', 'newest').isNear).toBe(false);
    expect(index.search('"shiping agent"', 'newest').passages).toEqual([]);
  });

  test('a name in the quote comes before one around it', () => {
    const around = passage('around', {
      quote: 'No name here.',
      paragraph: 'No name here. Dandong lies north.',
      savedAt: '2026-08-01T00:00:00Z',
    });
    const inside = passage('inside', { quote: 'Dandong lies north.', savedAt: '2020-01-01T00:00:00Z' });
    const found = opened([around, inside]).search('dandong', 'best').passages;
    expect(found.map(({ id }) => id)).toEqual(['inside', 'around']);
  });
});

describe('a large library', () => {
  const all = generatedPassages(500);

  test('is listed at once, and found by its words as far as they are read', () => {
    const index = opened(all);
    expect([index.size, index.unread]).toEqual([500, 500]);
    expect(index.search('', 'newest').passages).toHaveLength(500);
    expect(index.search('site:reuters.com', 'newest').passages.length).toBeGreaterThan(10);
    expect(index.search('the', 'newest').passages).toEqual([]);
    expect(index.readSome(499)).toBe(false);
    expect(index.readSome(1)).toBe(true);
    expect(index.search('the', 'newest').passages.length).toBeGreaterThan(100);
  });

  test('what is not read yet can be taken out', () => {
    const index = opened(all);
    index.remove(all.map(({ id }) => id));
    expect([index.size, index.unread, index.readSome(10)]).toEqual([0, 0, true]);
  });
});

describe('changes', () => {
  test('an edited passage is found by what it is now, one in the bin not at all', () => {
    const index = opened([ship, bank]);
    index.put([{ ...ship, note: 'Verified', tags: ['cite'] }]);
    expect(index.search('verified', 'newest').passages.map(({ id }) => id)).toEqual(['ship']);
    expect(index.search('"first time"', 'newest').passages).toEqual([]);
    expect(index.values.all('tag')).toEqual([{ key: 'cite', name: 'cite', count: 1 }]);
    index.put([{ ...ship, binnedAt: '2026-08-01T00:00:00Z' }]);
    index.remove(['bank', 'nobody']);
    expect(index.search('', 'newest').passages).toEqual([]);
    expect(index.size).toBe(0);
    index.put([ship]);
    expect(index.search('agent', 'newest').passages).toEqual([ship]);
  });

  test('whatever is put in and taken out, it is as one made anew', () => {
    const all = generatedPassages(40);
    const steps = fc.array(fc.tuple(fc.nat(39), fc.constantFrom('put', 'bin', 'remove')), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (changes) => {
        const index = createPassageIndex();
        const there = new Map<string, Passage>();
        for (const [at, what] of changes) {
          const one = all[at]!;
          if (what === 'remove') index.remove([one.id]);
          else index.put([what === 'put' ? one : { ...one, binnedAt: one.savedAt }]);
          if (what === 'put') there.set(one.id, one);
          else there.delete(one.id);
        }
        const anew = opened([...there.values()]);
        for (const query of ['', 'the', '선박', 'site:reuters.com', 'tag:banks'])
          expect(index.search(query, 'newest').passages).toEqual(anew.search(query, 'newest').passages);
        for (const filter of ['site', 'tag', 'entity', 'article'] as const)
          expect(index.values.all(filter)).toEqual(anew.values.all(filter));
      }),
      { numRuns: 20 },
    );
  });

  test('a phrase finds what holds it, by a plain look', () => {
    const all = generatedPassages(200);
    const index = opened(all);
    index.readSome(200);
    fc.assert(
      fc.property(fc.nat(199), fc.nat(20), (at, from) => {
        const words = all[at]!.quote.exact.split(' ')
          .slice(from, from + 3)
          .join(' ');
        if (!/\p{L}/u.test(words) || words.includes('"')) return;
        expect(index.search(`"${words}"`, 'newest').passages.map(({ id }) => id)).toContain(all[at]!.id);
      }),
    );
  });
});
