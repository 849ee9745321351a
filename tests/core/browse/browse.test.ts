/** The parts of the browse page that need no browser. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/core/browse/catalogue.ts';
import { authoritiesIn, type Filters, isFiltering, NO_FILTERS } from '../../../src/core/browse/filters.ts';
import { hitsIn } from '../../../src/core/browse/hits.ts';
import { lookUp } from '../../../src/core/browse/look-up.ts';
import { hashOf, type Route, readRoute } from '../../../src/core/browse/route.ts';
import { typedText, wordsToFind, wordsTyped } from '../../../src/core/browse/search-words.ts';
import { listingOf } from '../../../src/core/browse/standing.ts';
import { sentenceFound, whyFound } from '../../../src/core/browse/why-found.ts';
import { statusOf } from '../../../src/core/card/opening.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { smallLexicon } from '../../support/small-lexicon.ts';

describe('routes', () => {
  test.each<[string, Route]>([
    ['', { page: 'names' }],
    ['#', { page: 'names' }],
    ['#names', { page: 'names' }],
    ['#entity/green-pine', { page: 'entity', id: 'green-pine' }],
    ['#note/bureau-39', { page: 'note', id: 'bureau-39' }],
    ['#notes', { page: 'notes' }],
    ['#corrections', { page: 'corrections' }],
    ['#entity', { page: 'names' }],
    ['#entity/', { page: 'names' }],
    ['#entity/Green', { page: 'names' }],
    ['#entity/a/b', { page: 'names' }],
    ['#note/<b>', { page: 'names' }],
    ['#notes/x', { page: 'names' }],
    ['#constructor', { page: 'names' }],
  ])('%j leads to %j', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  test('each has an address that leads back to it', () => {
    const pages: Route[] = [{ page: 'names' }, { page: 'notes' }, { page: 'corrections' }];
    const routes: Route[] = [...pages, { page: 'entity', id: 'imo-9110236' }, { page: 'note', id: 'a' }];
    for (const route of routes) expect(readRoute(hashOf(route))).toEqual(route);
  });

  test('any text leads somewhere', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(readRoute(hash).page).toMatch(/^(names|entity|note|notes|corrections)$/);
      }),
    );
  });
});

describe('words', () => {
  test.each<[string, string[]]>([
    ['Kim Jong-un', ['kim', 'jong', 'un', 'jongun']],
    ['Cho’ngsong Co., Ltd.', ['cho', 'ngsong', 'chongsong', 'co', 'ltd']],
    ['ÉCOLE Łódź', ['ecole', 'lodz']],
    ['KPe.010', ['kpe', '010', 'kpe010']],
    ['청송연합', ['청송연합', '송연합', '연합', '합']],
    ['청송'.normalize('NFD'), ['청송', '송']],
    ['…', []],
    ['', []],
  ])('%j is found by %j', (text, words) => {
    expect(wordsToFind(text)).toEqual(words);
  });

  test('what is typed has neither joined forms nor endings', () => {
    expect(wordsTyped(' Jong-UN, 연합 ')).toEqual(['jong', 'un', '연합']);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..." aB-.é한'\n,") }), (text) => {
        expect(typedText(text)).toBe(wordsTyped(text).join(' '));
      }),
    );
  });

  test('what is typed of a text is among the words that find it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = new Set(wordsToFind(text));
        for (const word of wordsTyped(text)) expect(words).toContain(word);
      }),
    );
  });
});

describe('hitsIn', () => {
  const marked = (text: string, query: string) =>
    hitsIn(text, wordsTyped(query)).map(({ start, length }) => text.slice(start, start + length));

  test.each<[text: string, query: string, hits: string[]]>([
    ['Green Pine Associated', 'pine', ['Pine']],
    ['Green Pine.', 'pine', ['Pine']],
    ['(‘Green Pine’) and pineapple', 'pine', ['Pine', 'pine']],
    ['Green Pine', 'een', []],
    ['Greenpine', 'green pine', ['Green']],
    ["Cho'ngsong United", 'chongsong', ["Cho'ngsong"]],
    ['Kim Jong-un', 'jongun', ['Jong-un']],
    ['Kim Jong-un', 'jong-un', ['Jong', 'un']],
    ['Société Générale', 'societe', ['Société']],
    ['Socie\u0301te\u0301 x', 'societe', ['Socie\u0301te\u0301']],
    ['Straße 5', 'strasse', ['Straße']],
    ['북한 청송연합이', '연합', ['연합']],
    ['Green Green', 'green', ['Green', 'Green']],
    ['anything', '', []],
  ])('%j, %j', (text, query, hits) => {
    expect(marked(text, query)).toEqual(hits);
  });

  test('are in order, apart from each other and inside the text', () => {
    const some = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), some, (text, queries) => {
        let end = -1;
        for (const hit of hitsIn(text, queries.flatMap(wordsTyped))) {
          expect(hit.start).toBeGreaterThan(end);
          expect(hit.length).toBeGreaterThan(0);
          end = hit.start + hit.length;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

/** A seed with as little as it may have. */
function seed(name: string, more: string, { kind = 'Company', show = '' } = {}): string {
  return `
kind: ${kind}
role: A role
name: ${name}
${show}
names:
  - {text: ${name}, type: name, strength: weak}
${more}
searched: [un-copy, ofac-copy]
summary: A summary of it.
sources: [un-copy#R1]
`;
}

const listed = (authority: string, source: string) =>
  `{authority: ${authority}, action: listed, measure: asset freeze, date: 2016-03-02, reference: R-1, source: ${source}}`;
const taken = (authority: string, source: string) =>
  `{authority: ${authority}, action: delisted, measure: asset freeze, date: 2020-01-01, reference: R-1, source: ${source}}`;

const lexicon = smallLexicon({
  'alpha.yaml': seed(
    'Alpha Pine',
    `  - {text: "Cho'ngsong", type: alias, strength: weak, quality: Good, source: un-copy#R1}
  - {text: 청송연합, type: alias, strength: weak, ignore: [청송연합회]}
status: [${listed('UN', 'un-copy#1')}, ${listed('EU', 'eu-copy#1')}, ${taken('EU', 'eu-copy#1')}]
relations:
  - {type: controlled by, target: beta, source: un-copy#R1}
  - {type: dealt with, target: gamma, source: post-1#3, alleged_by: A newspaper}`,
  ),
  'beta.yaml': seed(
    'Beta Bank',
    `status: [${listed('OFAC', 'ofac-copy#1')}, ${taken('OFAC', 'ofac-copy#1')}]`,
    { kind: 'PublicBody' },
  ),
  'gamma.yaml': seed('Gamma Ministry', 'status: []', { kind: 'PublicBody', show: 'show: background' }),
  'aster.yaml': seed(
    'Aster',
    'status: [{authority: FinCEN, action: imposed, measure: port entry ban, date: 2016-01-01, reference: X, source: post-1#1}]',
  ),
  'a-note.md': `---
title: On pines
entities: [alpha, beta]
sources: [un-copy, post-1#3]
updated: 2026-11-21
---
The first sentence. The second speaks of [Beta](beta) and the harbour. A third.

- Point one.
- The pier: ships.
`,
});
const corrections = [{ date: '2026-11-20', id: 'delta', why: 'It was another.' }];
const catalogue = openCatalogue(lexicon, corrections, ENGLISH, '2026-11-21');
const of = (id: string) => lexicon.entities.find((one) => one.id === id)!;
const found = (query: string, filters: Partial<Filters> = {}) => {
  const { groups, notes, names, isNear } = catalogue.results(query, { ...NO_FILTERS, ...filters });
  const ids = groups.flatMap(({ entities }) => entities.map(({ id }) => id));
  expect(names).toBe(ids.length);
  return { ids, notes: notes.map(({ id }) => id), isNear };
};

describe('what lists say now', () => {
  test.each([
    ['alpha', '', 'listed'],
    ['alpha', 'UN', 'listed'],
    ['alpha', 'EU', 'ended'],
    ['alpha', 'OFAC', 'none'],
    ['beta', '', 'ended'],
    ['gamma', '', 'none'],
    ['aster', '', 'none'],
    ['aster', 'FinCEN', 'none'],
  ])('%s, of %j: %s', (id, authority, listing) => {
    expect(listingOf(of(id), authority)).toBe(listing);
  });
});

describe('filters', () => {
  test.each<[Partial<Filters>, string[]]>([
    [{}, ['alpha', 'aster', 'beta', 'gamma']],
    [{ kind: 'PublicBody' }, ['beta', 'gamma']],
    [{ background: false }, ['alpha', 'aster', 'beta']],
    [{ listing: 'listed' }, ['alpha']],
    [{ listing: 'ended' }, ['beta']],
    [{ listing: 'none' }, ['aster', 'gamma']],
    [{ authority: 'EU' }, ['alpha']],
    [{ authority: 'FinCEN' }, ['aster']],
    [{ authority: 'EU', listing: 'ended' }, ['alpha']],
    [{ authority: 'EU', listing: 'listed' }, []],
    [{ authority: 'EU', listing: 'none' }, ['aster', 'beta', 'gamma']],
    [{ kind: 'PublicBody', listing: 'none', background: false }, []],
  ])('%j: %j', (filters, ids) => {
    expect(found('', filters).ids).toEqual(ids);
    expect(isFiltering({ ...NO_FILTERS, ...filters })).toBe(Object.keys(filters).length > 0);
  });

  test('the authorities are those that histories name, the most frequent first', () => {
    expect(authoritiesIn(lexicon.entities)).toEqual(['EU', 'OFAC', 'FinCEN', 'UN']);
  });
});

describe('results', () => {
  test('without a search, all names by kind, each kind in order', () => {
    const { groups, notes } = catalogue.results(' ', NO_FILTERS);
    expect(groups.map(({ kind, entities }) => [kind, entities.map(({ name }) => name)])).toEqual([
      ['Company', ['Alpha Pine', 'Aster']],
      ['PublicBody', ['Beta Bank', 'Gamma Ministry']],
    ]);
    expect(notes).toEqual([]);
  });

  test.each<[query: string, ids: string[], notes: string[]]>([
    ['alpha pine', ['alpha'], []],
    ['PINE', ['alpha'], ['a-note']],
    ['álpha', ['alpha'], []],
    ['alp', ['alpha'], []],
    ['chongsong', ['alpha'], []],
    ["Cho'ngs", ['alpha'], []],
    ['청송', ['alpha'], []],
    ['연합', ['alpha'], []],
    ['r-1', ['alpha', 'beta'], []],
    ['harbour', [], ['a-note']],
    ['pine bank', [], []],
    ['nowhere', [], []],
  ])('%j: %j and %j', (query, ids, notes) => {
    const { ids: got, ...rest } = found(query);
    expect({ ids: got.sort(), ...rest }).toEqual({ ids, notes, isNear: false });
  });

  test('a slip is forgiven in a word of four letters or more, and said', () => {
    expect(found('minisstry')).toEqual({ ids: ['gamma'], notes: [], isNear: true });
    expect(found('bamk')).toEqual({ ids: ['beta'], notes: [], isNear: true });
    expect(found('bnk')).toEqual({ ids: [], notes: [], isNear: false });
    // One word that is none does not hide the others, if they are most of it.
    expect(found('gamma minsitry')).toEqual({ ids: ['gamma'], notes: [], isNear: true });
    expect(found('gamma ministry xxx')).toEqual({ ids: ['gamma'], notes: [], isNear: true });
    expect(found('pine xxxx')).toEqual({ ids: [], notes: [], isNear: false });
  });

  test('a slip is looked for in names before it is in what is said of them', () => {
    const named = smallLexicon({
      'named.yaml': seed('Ocean Harbour', 'status: []'),
      'told.yaml': seed('Aster', 'status: []').replace('A summary of it', 'A ship in an ocean, in harbour'),
    });
    const results = openCatalogue(named, [], ENGLISH, '2026-11-21').results('oceon harbor', NO_FILTERS);
    expect(results.groups[0]!.entities.map(({ id }) => id)).toEqual(['named']);
    expect(results.isNear).toBe(true);
  });

  test.each(['IMO 7937317', 'imo 7937317', 'IMO7937317', '7937317', 'IMO 79373'])(
    'a ship by its number: %s',
    (typed) => {
      const ships = smallLexicon({
        'imo-7937317.yaml': seed('Tong Hung San', 'status: []', { kind: 'Vessel', show: "imo: '7937317'" }),
      });
      const { groups } = openCatalogue(ships, [], ENGLISH, '2026-11-21').results(typed, NO_FILTERS);
      expect(groups[0]!.entities.map(({ id }) => id)).toEqual(['imo-7937317']);
    },
  );

  test.each<[text: string, ids: string[]]>([
    ['Alpha Pine, on the American list', ['alpha']],
    ['said to be of Beta Bank', ['beta']],
    ['Alpha Pine and Beta Bank', ['alpha', 'beta']],
    ['the pine of somebody', []],
    ['', []],
  ])('of a selection that says more than a name, the names in it: %s', (text, ids) => {
    expect(lookUp(catalogue, text)).toEqual({ entities: ids.map(of), isNear: false });
  });

  test('a whole name comes before the beginning of one, and both before words anywhere', () => {
    const named = smallLexicon({
      'words.yaml': seed('Son Trading Kim', 'status: []'),
      'begins.yaml': seed('Kim Sonata', 'status: []'),
      'whole.yaml': seed(
        'Long Other Name of It',
        '  - {text: Kim-son, type: alias, strength: weak}\nstatus: []',
      ),
    });
    const { groups } = openCatalogue(named, [], ENGLISH, '2026-11-21').results('kim son', NO_FILTERS);
    expect(groups[0]!.entities.map(({ id }) => id)).toEqual(['whole', 'begins', 'words']);
  });

  test('a filter leaves the notes out', () => {
    expect(found('pine', { listing: 'listed' })).toEqual({ ids: ['alpha'], notes: [], isNear: false });
  });
});

describe('why it was found', () => {
  test.each<[string, object]>([
    ['alpha', {}],
    ['alpha chongsong', { otherName: "Cho'ngsong" }],
    ['연합', { otherName: '청송연합' }],
    ['R-1', { number: 'R-1' }],
    ['role', {}],
    ['summary', { summary: 'A summary of it.' }],
  ])('%j: %j', (query, why) => {
    expect(whyFound(of('alpha'), wordsTyped(query))).toEqual(why);
  });

  test.each([
    ['pines', undefined],
    ['pier', 'The pier: ships.'],
    ['harbour', 'The second speaks of Beta and the harbour.'],
  ])('a note, %j: %j', (query, sentence) => {
    expect(sentenceFound(lexicon.notes[0]!, wordsTyped(query))).toBe(sentence);
  });
});

describe('pages', () => {
  test('an entity: the words of its card, every name, every relation with allegations apart', () => {
    const page = catalogue.entityPage('alpha')!;
    expect(page.card.lead).toBe(catalogue.leadOf(of('alpha')));
    expect(statusOf(page.card)).toBe(catalogue.statusOf(of('alpha')));
    expect(page.card.more).not.toEqual([]);
    expect(page.card.events).toHaveLength(3);
    expect(page.names).toEqual([
      { text: 'Alpha Pine', type: 'Name' },
      { text: "Cho'ngsong", type: 'Alias', quality: 'Good', source: 'UN list, copy of 27 February 2026' },
      { text: '청송연합', type: 'Alias' },
    ]);
    const alpha = { id: 'alpha', name: 'Alpha Pine' };
    const controlled = {
      subject: alpha,
      type: 'controlled by',
      object: { id: 'beta', name: 'Beta Bank' },
      source: 'UN list, copy of 27 February 2026',
    };
    const alleged = {
      subject: alpha,
      type: 'dealt with',
      object: { id: 'gamma', name: 'Gamma Ministry' },
      source: 'A post',
      by: 'A newspaper',
    };
    expect(page.relations).toEqual({ official: [controlled], alleged: [alleged] });
    expect(catalogue.entityPage('beta')!.relations).toEqual({ official: [controlled], alleged: [] });
    expect(catalogue.entityPage('gamma')!.relations).toEqual({ official: [], alleged: [alleged] });
  });

  test('a note: whom it is about, and its sources', () => {
    expect(catalogue.notePage('a-note')).toMatchObject({
      title: 'On pines',
      updated: '21 November 2026',
      entities: [
        { id: 'alpha', name: 'Alpha Pine' },
        { id: 'beta', name: 'Beta Bank' },
      ],
      sources: [{ title: 'UN List' }, { title: 'A post', places: ['paragraph 3'] }],
    });
  });

  test('none for what is not there', () => {
    expect(catalogue.entityPage('delta')).toBeUndefined();
    expect(catalogue.notePage('alpha')).toBeUndefined();
    expect(catalogue.corrections).toEqual(corrections);
  });
});
