/** The search of the library: words, phrases, Hangul, operators, changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/core/library/complete.ts';
import { askedAs } from '../../../src/core/library/filter.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { pieceFor } from '../../../src/core/library/query.ts';
import { createPassageIndex, type Order } from '../../../src/core/library/search.ts';
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

test('by what the site calls itself, in words and as a phrase', () => {
  const ofPaper = { ...bank, page: { ...bank.page, publication: 'The Harbour Times' } };
  const index = opened([ofPaper, { ...bank, id: 'other' }]);
  for (const asked of ['harbour', '"harbour times"'])
    expect(index.search(asked, 'newest').passages).toEqual([ofPaper]);
});

describe('by the date of the article', () => {
  const of = (id: string, published: string, start: number, savedAt: string) => {
    const one = passage(id, { quote: `Haedong ${id}`, savedAt });
    return {
      ...one,
      quote: { ...one.quote, start },
      page: { ...one.page, url: 'https://a.example/', published },
    };
  };
  const index = opened([
    of('late', '2025-11-17', 900, '2026-06-01T12:00:00Z'),
    of('first', '2025-11-17', 100, '2026-07-01T12:00:00Z'),
    of('new', '2026-02-03', 0, '2026-05-01T12:00:00Z'),
    of('none', '', 0, '2026-08-01T12:00:00Z'),
  ]);
  const found = (text: string, order: Order = 'newest') => {
    const { passages, undated } = index.search(text, order);
    return [passages.map(({ id }) => id).join(' '), undated];
  };

  test('the oldest first, in the order of the article, those without a date last', () => {
    expect(found('', 'publishedOldest')).toEqual(['first late new none', 0]);
    expect(found('haedong', 'publishedOldest')).toEqual(['first late new none', 0]);
    expect(found('', 'publishedNewest')).toEqual(['new late first none', 0]);
    expect(found('haedong first', 'publishedNewest')).toEqual(['first', 0]);
  });

  test.each<[string, string, number]>([
    ['haedong published-before:2026', 'first late', 1],
    ['published-after:2025-11-17 published-before:2025-11-18', 'first late', 1],
    ['published-after:2026', 'new', 1],
    ['published-after:2025 after:2026-06-15', 'first', 1],
    ['after:2026-06-15', 'none first', 0],
    ['first published-after:2025', 'first', 0],
  ])('%j finds %j, and says of how many the date is not known', (text, ids, undated) => {
    expect(found(text)).toEqual([ids, undated]);
  });

  test('a day of saving that was kept is that day, wherever it is read', () => {
    const there = { ...passage('there', { savedAt: '2026-06-01T03:00:00Z' }), savedOn: '2026-05-31' };
    const one = opened([there]);
    const ids = (text: string) => one.search(text, 'newest').passages.length;
    expect([ids('before:2026-06'), ids('after:2026-06'), ids('after:2026-05-31')]).toEqual([1, 0, 1]);
  });
});

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

describe('an entity by any of its names', () => {
  const own = passage('own', {
    quote: 'Haedong signed.',
    entities: [['yours_haedong-1', 'Haedong Agents']],
    savedAt: '2026-05-01T12:00:00Z',
  });
  const tug = passage('tug', {
    quote: 'A tug left.',
    entities: [['yours_orion-2', 'Orion Star']],
    savedAt: '2026-04-01T12:00:00Z',
  });
  const tanker = passage('tanker', {
    quote: 'A tanker left.',
    entities: [['imo-9074729', 'Orion Star']],
    savedAt: '2026-03-01T12:00:00Z',
  });
  const names: Record<string, readonly string[]> = {
    'green-pine': ['Green Pine Associated Corporation', 'Green Pine', 'Chongsong Yonhap', '청송연합'],
    rgb: ['Reconnaissance General Bureau', 'RGB', 'Unit 586'],
    'yours_haedong-1': ['Haedong Agents', 'HDA', '해동'],
    'imo-9074729': ['Orion Star', 'Chong Song 9', '9074729'],
  };
  const index = createPassageIndex((id) => names[id] ?? []);
  index.put([ship, bank, korean, own, tug, tanker]);
  const ids = (text: string) => index.search(text, 'newest').passages.map(({ id }) => id);

  test.each<[string, string[]]>([
    ['entity:"Green Pine Associated Corporation"', ['korean', 'bank']],
    ['entity:"green pine"', ['korean', 'bank']],
    ['entity:"Chongsong Yo', ['korean', 'bank']],
    ['entity:청송', ['korean', 'bank']],
    ['entity:연합', ['korean', 'bank']],
    ['entity:RGB', ['korean']],
    ['entity:"unit 586" entity:"Green Pine"', ['korean']],
    ['entity:HDA', ['own']],
    ['entity:hd', ['own']],
    ['entity:해동', ['own']],
    ['entity:yours_haedong-1', ['own']],
    ['entity:"Orion Star"', ['tug', 'tanker']],
    ['entity:9074729', ['tanker']],
    // A whole name, if it is another's, is that one.
    ['entity:"Chong Song 9"', ['tanker']],
    ['entity:nobody', []],
    // Words are those that are written.
    ['HDA', []],
  ])('%j finds %j', (text, wanted) => {
    expect(ids(text)).toEqual(wanted);
  });

  test('what is offered is asked for by what finds it alone', () => {
    const offered = (text: string) =>
      completionsAt(text, text.length, index.values, {}).map(({ name, also, text: asked }) => ({
        name,
        also,
        asked,
      }));
    expect(offered('entity:HD')).toEqual([
      { name: 'Haedong Agents', also: 'HDA', asked: 'entity:"Haedong Agents" ' },
    ]);
    expect(offered('entity:청')).toEqual([
      {
        name: 'Green Pine Associated Corporation',
        also: '청송연합',
        asked: 'entity:"Green Pine Associated Corporation" ',
      },
    ]);
    expect(offered('entity:orion')).toEqual([
      { name: 'Orion Star', also: undefined, asked: 'entity:imo-9074729 ' },
      { name: 'Orion Star', also: undefined, asked: 'entity:yours_orion-2 ' },
    ]);
    for (const { key } of index.values.all('entity')) {
      const [value] = index.values.all('entity').filter((one) => one.key === key);
      const asked = pieceFor('entity', askedAs('entity', value!, index.values));
      const found = index.search(asked, 'newest').passages;
      expect(found.every(({ entities }) => entities.some(({ id }) => id === key))).toBe(true);
      expect(found).toHaveLength(value!.count);
    }
  });

  test('by whatever name, all that are linked with an entity of that name, and no others', () => {
    const all = generatedPassages(60);
    const entities = [...new Set(all.flatMap((one) => one.entities.map(({ id }) => id)))];
    const word = fc.constantFrom('Kumgang', 'Trading', 'HDA', '금강', 'Rason', '9074729');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    const called = fc.dictionary(fc.constantFrom(...entities), fc.array(name, { maxLength: 3 }));
    fc.assert(
      fc.property(called, name, (others, asked) => {
        const made = createPassageIndex((id) => others[id] ?? []);
        made.put(all);
        const meant = entities.filter((id) => others[id]?.includes(asked));
        fc.pre(meant.length > 0);
        expect(
          made
            .search(pieceFor('entity', asked), 'newest')
            .passages.map(({ id }) => id)
            .sort(),
        ).toEqual(
          all
            .filter((one) => one.entities.some(({ id }) => meant.includes(id)))
            .map(({ id }) => id)
            .sort(),
        );
      }),
      { numRuns: 60 },
    );
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
    expect(index.values.all('tag')).toEqual([{ key: 'cite', name: 'cite', count: 1, inDoubt: 0 }]);
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
