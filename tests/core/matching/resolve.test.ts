/** Whom a name means, how sure that is, and why: one sentence a row. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingFor } from '../../../src/core/card/opening.ts';
import { reasonWords } from '../../../src/core/card/reason-words.ts';
import { compileMatching } from '../../../src/core/matching/compile-matching.ts';
import { findMentions, openMatcher } from '../../../src/core/matching/find-mentions.ts';
import type { Mention } from '../../../src/core/matching/mention.ts';
import type { ResolveOptions } from '../../../src/core/matching/resolve.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { smallLexicon } from '../../support/small-lexicon.ts';
import { CAST, matcher } from './cast.ts';

/** `text=id:mark` for every mention. */
function said(text: string, options?: ResolveOptions): string[] {
  return findMentions(matcher, text, options).map(
    ({ text: words, id, mark }) => `${words}=${id ?? 'undecided'}:${mark ?? 'unmarked'}`,
  );
}

type Row = [what: string, text: string, expected: string[]];

const TABLES: Record<string, Row[]> = {
  'strong names': [
    ['alone', 'Kim Jong-un spoke.', ['Kim Jong-un=leader:listed']],
    ['on no list', 'Thae Yong-ho spoke.', ['Thae Yong-ho=diplomat:named']],
    ['former name', 'The Old Fir Company sold it.', ['Old Fir Company=green-fir:listed']],
    ['possessive, curly', 'Kim Jong-un’s uncle', ['Kim Jong-un=leader:listed']],
    ['possessive, straight', "Green Fir Corporation's ships", ['Green Fir Corporation=green-fir:listed']],
    ['possessive, opening quotation mark', 'Thae Yong-ho‘s book', ['Thae Yong-ho=diplomat:named']],
    ['in capitals', 'KIM JONG UN SPOKE', ['KIM JONG UN=leader:listed']],
    ['never across lines', 'Kim\nJong-un', []],
    ['Hangul with a particle', '김정은이 말했다.', ['김정은=leader:listed']],
    ['a phrase that is ignored', '김정은혜가 말했다.', []],
  ],
  'common personal names': [
    ['nothing supports it', 'Kim Chol teaches chemistry in Oslo.', []],
    ['a cue of his', 'Kim Chol, a Sobaek representative, left.', ['Kim Chol=banker:listed']],
    [
      'a cue elsewhere in the article',
      'Kim Chol left.\nHe had lived in Lunda Hall.',
      ['Kim Chol=banker:uncertain'],
    ],
    [
      'a related entity',
      'Kim Chol of Sobaek Trade Bank left.',
      ['Kim Chol=banker:listed', 'Sobaek Trade Bank=trade-bank:listed'],
    ],
    [
      'a related entity, but in another paragraph',
      'Kim Chol left.\nSobaek Trade Bank fell silent.',
      ['Kim Chol=banker:uncertain', 'Sobaek Trade Bank=trade-bank:listed'],
    ],
    [
      'named beyond doubt once, he is meant in the next paragraph too',
      'Kim Chol of Sobaek Trade Bank left.\nKim Chol is back.',
      ['Kim Chol=banker:listed', 'Sobaek Trade Bank=trade-bank:listed', 'Kim Chol=banker:listed'],
    ],
    ['only the country', 'Kim Chol, a North Korean, left.', ['Kim Chol=banker:uncertain']],
    ['only the country, in another language', '북한의 Kim Chol', ['Kim Chol=banker:uncertain']],
    [
      'only the capital, in another paragraph',
      'Kim Chol left.\nPyongyang was silent.',
      ['Kim Chol=banker:uncertain'],
    ],
    ['arms and sanctions say nothing', 'Kim Chol spoke of arms, sanctions and Korea.', []],
    [
      'an unrelated listed entity says nothing',
      'Kim Chol met Green Fir Corporation.',
      ['Green Fir Corporation=green-fir:listed'],
    ],
  ],
  'weak names': [
    ['nothing supports it', 'Tae Yong-ho teaches in Toronto.', []],
    ['a need in the article', 'Tae Yong-ho spoke.\nHe came from London.', ['Tae Yong-ho=diplomat:uncertain']],
    [
      'the full name in the article',
      'Thae Yong-ho, also Tae Yong-ho',
      ['Thae Yong-ho=diplomat:named', 'Tae Yong-ho=diplomat:uncertain'],
    ],
    ['a need in the same block', 'The bank STB failed.', ['STB=trade-bank:uncertain']],
    ['a need in another block, where the seed says block', 'STB failed.\nIt was a bank.', []],
    ['an acronym only as written', 'The bank stb failed.', []],
    [
      'a need that is only part of a longer name',
      'STB met Sobaek Trade Bank.',
      ['STB=trade-bank:uncertain', 'Sobaek Trade Bank=trade-bank:listed'],
    ],
    ['in small letters it is the ordinary words', 'Arms lay under a green fir.', []],
    ['in capitals it is the name', 'ARMS OF GREEN FIR', ['GREEN FIR=green-fir:uncertain']],
    ['a reference number', 'Azalea is entry KPe.010.', ['Azalea=green-fir:uncertain']],
    ['the short form is no support', 'Azalea and Green Fir bloom.', []],
    [
      'a weak name as need of another',
      'Office 93 stood by Green Fir Corporation.',
      ['Office 93=office:uncertain', 'Green Fir Corporation=green-fir:listed'],
    ],
  ],
  'two doubts never support each other': [
    ['two weak names of one entity', 'Office 93 is Room 93.', []],
    ['two weak names of related entities', 'Office 93 and Annex 12 were closed.', []],
    [
      'a supported weak name gives nothing on',
      'Room 93 in Pyongyang and Annex 12 were closed.',
      ['Room 93=office:uncertain'],
    ],
    ['two ships', 'Dawnlight passed Orion Star.', []],
    ['a common name and a weak one', 'Kim Chol called STB.', []],
    [
      'a common name that is certain, and a weak one',
      'Kim Chol of Lunda Hall called STB.',
      ['Kim Chol=banker:listed', 'STB=trade-bank:uncertain'],
    ],
    [
      'a common name that is uncertain, and a weak one',
      'Kim Chol of North Korea called STB.',
      ['Kim Chol=banker:uncertain'],
    ],
    ['a need that is another name of the same body, and itself unproved', 'Cell 7 is Room 93.', []],
    [
      'a need that is another name of the same body, where something speaks for that',
      'Cell 7 is Room 93 in Pyongyang.',
      ['Cell 7=office:uncertain', 'Room 93=office:uncertain'],
    ],
    ['a need that is the weak name of another body', 'Wing 8 and Office 93 were closed in Pyongyang.', []],
    ['no name leans on itself', 'Cell 7 is in Pyongyang, Cell 7.', []],
    ['a weak name is no reason to think of a man', 'Pak Il-u plays in the hall of Room 93.', []],
    [
      'it is told where the country speaks for him',
      'Pak Il-u of North Korea left Room 93.',
      ['Pak Il-u=pianist:uncertain'],
    ],
    [
      'nor does it help where he has another calling',
      'The violinist Pak Il-u of North Korea played in Room 93.',
      [],
    ],
    [
      'an uncertain person and a weak body related to him',
      'The North Korean Kim Song left. Annex 12 was closed.',
      ['Kim Song=song:uncertain'],
    ],
    [
      'an uncertain person and his related weak bank',
      'Kim Chol of North Korea called.\nSTB answered.',
      ['Kim Chol=banker:uncertain'],
    ],
  ],
  'short forms': [
    [
      'after the full name',
      'Thae Yong-ho left. Thae said so.',
      ['Thae Yong-ho=diplomat:named', 'Thae=diplomat:uncertain'],
    ],
    [
      'in a later paragraph',
      'Thae Yong-ho left.\nThae’s son too.',
      ['Thae Yong-ho=diplomat:named', 'Thae=diplomat:uncertain'],
    ],
    ['before the full name', 'Thae left. Thae Yong-ho said so.', ['Thae Yong-ho=diplomat:named']],
    ['without the full name', 'Thae left London.', []],
    [
      'a surname two persons share',
      'Kim Jong-un met Kim Chol of Lunda Hall. Kim smiled.',
      ['Kim Jong-un=leader:listed', 'Kim Chol=banker:listed'],
    ],
    [
      'a surname shared with somebody unknown',
      'Kim Jong-un met Kim Il-guk. Kim smiled.',
      ['Kim Jong-un=leader:listed'],
    ],
    [
      'a surname shared later on',
      'Kim Jong-un spoke. Kim smiled. Kim Il-guk did not.',
      ['Kim Jong-un=leader:listed'],
    ],
    [
      'nobody shares it',
      'Kim Jong-un spoke. Kim smiled.',
      ['Kim Jong-un=leader:listed', 'Kim=leader:uncertain'],
    ],
    [
      'part of an unknown name',
      'Thae Yong-ho left. The freighter Thae Pyong came.',
      ['Thae Yong-ho=diplomat:named'],
    ],
    [
      'of a body, after the full name',
      'Green Fir Corporation sold it. Green Fir denied it.',
      ['Green Fir Corporation=green-fir:listed', 'Green Fir=green-fir:uncertain'],
    ],
    ['of a body, by a need', 'Green Fir sells arms.', ['Green Fir=green-fir:uncertain']],
    ['of a body, without either', 'A green fir stood there.', []],
  ],
  'negative phrases': [
    [
      'the phrase itself',
      'Green Fir Corporation built no Green Fir radar.',
      ['Green Fir Corporation=green-fir:listed'],
    ],
    ['the phrase in another writing', 'The arms: a green-fir radar.', []],
    [
      'the name outside the phrase still counts',
      'The Green Fir radar is not the arms firm Green Fir.',
      ['Green Fir=green-fir:uncertain'],
    ],
  ],
  'longer personal names': [
    ['a hyphen and a syllable', 'The North Korean Kim Song-chol spoke.', []],
    ['a space and a syllable', 'The North Korean Kim Song Chol spoke.', []],
    ['a no-break hyphen', 'The North Korean Kim Song\u2011chol spoke.', []],
    ['the name itself', 'The North Korean Kim Song spoke.', ['Kim Song=song:uncertain']],
    ['a verb after it', 'The North Korean Kim Song sang.', ['Kim Song=song:uncertain']],
    ['a hyphenated word that is no name', 'The Kim Jong-un-led party', ['Kim Jong-un=leader:listed']],
    ['pre- before it', 'the pre-Kim Jong-un years', ['Kim Jong-un=leader:listed']],
    ['a name and a hyphen before it', 'The North Korean Hong-Kim Song spoke.', []],
    ['a surname before a given name of two syllables', 'The North Korean Pak Kim-song spoke.', []],
    ['a word that is no surname before it', 'The North Korean Kim-song spoke.', ['Kim-song=song:uncertain']],
    ['a distinctive name goes on', 'Kim Jong-un-ho spoke.', []],
  ],
  ships: [
    ['an IMO number', 'The ship (IMO 9110236) sailed.', ['9110236=imo-9110236:listed']],
    ['an IMO number in another paragraph', 'IMO numbers follow.\n9110236', ['9110236=imo-9110236:listed']],
    ['an IMO number written together', 'Owner of IMO9110236.', ['IMO9110236=imo-9110236:listed']],
    ['written together, with a wrong check digit', 'Owner of IMO9110237.', []],
    ['a ship under another name', 'The tanker Sea Lark, IMO 9110236.', ['9110236=imo-9110236:listed']],
    [
      'the number of his ship supports a man',
      'Pak Nam-chol commands the ship (IMO 9110236).',
      ['Pak Nam-chol=pak-two:listed', '9110236=imo-9110236:listed'],
    ],
    ['seven digits that are something else', 'He paid 9110236 won.', []],
    ['seven digits where a ship is spoken of', 'The ship left. Order 9110236 stayed behind.', []],
    ['a number with a wrong check digit', 'The ship (IMO 9110237) sailed.', []],
    ['part of a longer number', 'IMO 19110236 and 91102361', []],
    [
      'its name beside its number',
      'Dawnlight, IMO 9110236, sailed.',
      ['Dawnlight=imo-9110236:uncertain', '9110236=imo-9110236:listed'],
    ],
    ['its name with nothing', 'The dawnlight was pale.', []],
    ['MV', 'MV Dawnlight sailed.', ['Dawnlight=imo-9110236:uncertain']],
    ['M/V', 'The M/V Dawnlight sailed.', ['Dawnlight=imo-9110236:uncertain']],
    [
      'two ships, each with its cue',
      'The freighter Dawnlight and the tanker Orion Star left.',
      ['Dawnlight=imo-9110236:uncertain', 'Orion Star=imo-8713471:uncertain'],
    ],
    ['the cue must stand right before it', 'The tanker left at dawnlight. Dawnlight it was.', []],
    ['a name in quotation marks', 'the vessel “Orion Star” left', ['Orion Star=imo-8713471:uncertain']],
    ['a need in its block', 'Dawnlight of Ocean Fleet sailed.', ['Dawnlight=imo-9110236:uncertain']],
    ['a need in another block', 'Dawnlight sailed.\nOcean Fleet was silent.', []],
  ],
  background: [
    ['found, not painted', 'The Security Council met.', ['Security Council=council:background']],
    ['one that is listed', 'Cedar Brigade spoke.', ['Cedar Brigade=brigade:background']],
    [
      'bodies of the background do not bring each other out',
      'The Security Council spoke of Cedar Brigade.',
      ['Security Council=council:background', 'Cedar Brigade=brigade:background'],
    ],
    [
      'beside a listed entity, in any paragraph',
      'The Security Council met.\nKim Jong-un did not come.',
      ['Security Council=council:named', 'Kim Jong-un=leader:listed'],
    ],
    [
      'one that is listed, beside a listed entity',
      'Cedar Brigade met Kim Jong-un.',
      ['Cedar Brigade=brigade:listed', 'Kim Jong-un=leader:listed'],
    ],
    [
      'an entity on no list brings none out',
      'Thae Yong-ho saw the Security Council.',
      ['Thae Yong-ho=diplomat:named', 'Security Council=council:background'],
    ],
    [
      'nor does one that is uncertain',
      'The North Korean Kim Song saw the Security Council.',
      ['Kim Song=song:uncertain', 'Security Council=council:background'],
    ],
    [
      'a weak name of such a body stays where it is',
      'The Council and its resolution on Kim Jong-un.',
      ['The Council=council:background', 'Kim Jong-un=leader:listed'],
    ],
    [
      'a person whom everybody names stays, too',
      'Ada Quill met Kim Jong-un.',
      ['Ada Quill=president:background', 'Kim Jong-un=leader:listed'],
    ],
  ],
  namesakes: [
    ['nothing decides', 'Pak Nam-chol of North Korea spoke.', ['Pak Nam-chol=undecided:uncertain']],
    [
      'a cue of one of them decides',
      'Pak Nam-chol, the harbour consul, spoke.',
      ['Pak Nam-chol=pak-one:listed'],
    ],
    [
      'a cue of the other decides',
      'Pak Nam-chol, trawler captain of a ship, spoke.',
      ['Pak Nam-chol=pak-two:listed'],
    ],
    [
      'cues of both',
      'Pak Nam-chol, the harbour consul, is no trawler captain.',
      ['Pak Nam-chol=undecided:uncertain'],
    ],
    [
      'one cue that both share',
      'Pak Nam-chol of the Tide Ministry spoke.',
      ['Pak Nam-chol=undecided:uncertain'],
    ],
    ['no cue and no country', 'Pak Nam-chol sings.', []],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_title, rows) => {
  test.each(rows)('%s: %j', (_what, text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('undecided namesakes', () => {
  test('have no id, the words as name, and all candidates with their evidence', () => {
    const [mention] = findMentions(matcher, 'Pak Nam-chol, the harbour consul, is no trawler captain.');
    expect(mention).toMatchObject({
      id: null,
      name: 'Pak Nam-chol',
      kind: 'Person',
      via: 'name',
      mark: 'uncertain',
    });
    expect(mention!.candidates!.map(({ id, evidence }) => [id, evidence.map(({ text }) => text)])).toEqual([
      ['pak-one', ['harbour consul']],
      ['pak-two', ['trawler captain']],
    ]);
  });

  test('a decided one carries no candidates', () => {
    const [mention] = findMentions(matcher, 'Pak Nam-chol, the harbour consul, spoke.');
    expect(mention).not.toHaveProperty('candidates');
  });
});

describe('via', () => {
  test.each([
    ['Kim Jong-un', 'name'],
    ['Old Fir Company', 'former-name'],
    ['Tae Yong-ho of London', 'alias'],
    ['the bank STB', 'acronym'],
    ['IMO 9110236', 'imo'],
    ['Green Fir sells arms', 'short-form'],
  ])('%s is a %s', (text, via) => {
    expect(findMentions(matcher, text).map((mention) => mention.via)).toEqual([via]);
  });
});

const reasonOf = (mention: Mention | undefined) => reasonWords(mention!.reason, mention!.mark, ENGLISH);

describe('a card calls a short form probable', () => {
  const openingOf = (text: string, id: string) => {
    const mention = findMentions(matcher, text).find((one) => one.id === id && one.via === 'short-form')!;
    const { name, kind } = mention;
    return openingFor(mention, { lead: '', name, kind, mark: 'listed' }, ENGLISH);
  };

  test.each([
    ['Green Fir Corporation sold it. Green Fir denied it.', 'green-fir', 'Green Fir Corporation'],
    ['Green Fir denied it.\nGreen Fir Corporation sold it.', 'green-fir', 'Green Fir Corporation'],
    ['Thae Yong-ho left. Thae said so.', 'diplomat', 'Thae Yong-ho'],
  ])('where the full name stands: %j', (text, id, name) => {
    expect(openingOf(text, id)).toBe(`Probably short for ${name}.`);
  });

  test.each([
    ['Green Fir, a café, sells coffee; it has no arms.', 'green-fir', 'Green Fir Corporation'],
    ['The North Korean Kim Chol left. Kim said so.', 'banker', 'Kim Chol'],
  ])('and nowhere else: %j', (text, id, name) => {
    expect(openingOf(text, id)).toBe(`This may be ${name}. The words alone do not prove it.`);
  });
});

describe('reasons are whole sentences', () => {
  test.each([
    ['Sobaek Trade Bank', 'Matched the name “Sobaek Trade Bank” (UN list).'],
    ['Kim Jong-un', 'Matched the name “Kim Jong-un”.'],
    [
      'Kim Chol of Lunda Hall',
      'Matched the name “Kim Chol” (UN list, quality Good); supported by “Lunda Hall” in the same paragraph.',
    ],
    [
      'Kim Chol left.\nLunda Hall is hot.',
      'Matched the name “Kim Chol” (UN list, quality Good). What speaks for it: “Lunda Hall” in this article.',
    ],
    [
      'Kim Chol left.\nSobaek Trade Bank too.',
      'Matched the name “Kim Chol” (UN list, quality Good). What speaks for it: “Sobaek Trade Bank” in this article.',
    ],
    [
      'Kim Chol, a North Korean',
      'Matched the name “Kim Chol” (UN list, quality Good); the article speaks of “North Korean”, but nothing here proves it is this person.',
    ],
    [
      'Dawnlight, IMO 9110236',
      'Matched the name “Dawnlight”. What speaks for it: the IMO number “9110236” in the same paragraph.',
    ],
    ['MV Dawnlight', 'Matched the name “Dawnlight”. What speaks for it: “MV” in the same paragraph.'],
    [
      'Pak Nam-chol of North Korea',
      'Not decided: 2 entries have this name (Pak Nam-chol, Pak Nam Chol), and others may have it.',
    ],
  ])('%j', (text, reason) => {
    expect(reasonOf(findMentions(matcher, text)[0])).toBe(reason);
  });

  test('a short form calls no name full that is itself uncertain', () => {
    const [, short] = findMentions(matcher, 'The North Korean Kim Chol left. Kim said so.');
    expect(short).toMatchObject({ text: 'Kim', id: 'banker', mark: 'uncertain' });
    expect(reasonOf(short)).toBe(
      'Matched the short form “Kim”. What speaks for it: “Kim Chol”, itself uncertain, in the same paragraph.',
    );
  });

  test('a short form names the full name it leans on', () => {
    const [, short] = findMentions(matcher, 'Thae Yong-ho left. Thae said so.');
    expect(reasonOf(short)).toBe(
      'Matched the short form “Thae”. What speaks for it: the full name “Thae Yong-ho” in the same paragraph.',
    );
  });

  test.each([
    [
      'Kim Chol sings.',
      'Matched the name “Kim Chol” (UN list, quality Good); not marked: a common personal name, and nothing here supports that it is this person.',
    ],
    [
      'Azalea',
      'Matched the alias “Azalea”; not marked: a name that others have too, and nothing here supports it.',
    ],
    ['Thae left.', 'Matched the short form “Thae”; not marked: no full name before it.'],
    [
      'Kim Song-chol of Pyongyang',
      'Matched the name “Kim Song”; not marked: part of a longer personal name.',
    ],
  ])('with --all, what is left unmarked says why: %j', (text, reason) => {
    expect(findMentions(matcher, text)).toEqual([]);
    const [mention] = findMentions(matcher, text, { all: true });
    expect(mention).toMatchObject({ mark: null });
    expect(reasonOf(mention)).toBe(reason);
  });

  test('a surname of several says so with --all', () => {
    const all = findMentions(matcher, 'Kim Jong-un met Kim Il-guk. Kim smiled.', { all: true });
    expect(all.at(-1)).toMatchObject({ text: 'Kim', mark: null });
    expect(reasonOf(all.at(-1))).toMatch(/not marked: several persons here share this name\.$/);
  });
});

test('short forms can be switched off', () => {
  const text = 'Thae Yong-ho left. Thae said so.';
  expect(said(text, { shortForms: false })).toEqual(['Thae Yong-ho=diplomat:named']);
  expect(reasonOf(findMentions(matcher, text, { shortForms: false, all: true })[1])).toBe(
    'Matched the short form “Thae”; not marked: short forms are switched off.',
  );
});

test('bodies in the background can be asked for', () => {
  const text = 'The Security Council, Cedar Brigade and Ada Quill.';
  expect(said(text, { background: 'always' })).toEqual([
    'Security Council=council:named',
    'Cedar Brigade=brigade:listed',
    'Ada Quill=president:background',
  ]);
  const beside = 'The Security Council listed Kim Jong-un.';
  expect(said(beside)).toContain('Security Council=council:named');
  expect(said(beside, { background: 'never' })).toContain('Security Council=council:background');
});

describe('evidence', () => {
  test('stands in the text where it says', () => {
    const text = 'Kim Chol left.\nHe had been the Sobaek representative in Lunda Hall.';
    for (const { text: words, start, end, where } of findMentions(matcher, text)[0]!.evidence) {
      expect(text.slice(start, end)).toBe(words);
      expect(where).toBe('article');
    }
    expect(findMentions(matcher, text)[0]!.evidence).not.toHaveLength(0);
  });

  test('of a related entity carries its id', () => {
    const [kim] = findMentions(matcher, 'Kim Chol left. Sobaek Trade Bank too.');
    expect(kim!.evidence[0]).toMatchObject({ kind: 'related entity', entity: 'trade-bank' });
  });
});

/** Pieces of articles in which every rule comes up. */
const PIECES = [
  'Kim Jong-un',
  'Kim Chol',
  'Kim',
  'Kim Song-chol',
  'Thae Yong-ho',
  'Thae',
  'Tae Yong-ho',
  'Pak Nam-chol',
  'STB',
  'Green Fir',
  'Green Fir radar',
  'Green Fir Corporation',
  'Sobaek Trade Bank',
  'Office 93',
  'Room 93',
  'Annex 12',
  'Dawnlight',
  'the tanker',
  'IMO 9110236',
  'Orion Star',
  'Security Council',
  'Pyongyang',
  'North Korean',
  'harbour consul',
  'Lunda Hall',
  'bank',
  '김정은이',
  'said',
  'of',
  'arms',
];
const article = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ', ', '. ', '’s ', '\n', '-')), {
    maxLength: 30,
  })
  .map((pieces) => pieces.map(([piece, sign]) => piece + sign).join(''));

describe('any article', () => {
  test('mentions lie in order, never overlap, and are slices of the text with a sentence each', () => {
    fc.assert(
      fc.property(article, fc.boolean(), (text, all) => {
        let before = 0;
        for (const mention of findMentions(matcher, text, { all })) {
          expect(mention.start).toBeGreaterThanOrEqual(before);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.text).not.toContain('\n');
          expect(reasonOf(mention)).toMatch(/^(Matched|Not decided).*\.$/);
          expect(mention.id === null).toBe((mention.candidates?.length ?? 0) > 1);
          if (!all) expect(mention.mark).not.toBeNull();
          before = mention.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  test('with --all there is the same, and what is unmarked beside it', () => {
    fc.assert(
      fc.property(article, (text) => {
        const marked = findMentions(matcher, text, { all: true }).filter(({ mark }) => mark !== null);
        expect(marked).toEqual(findMentions(matcher, text));
      }),
      { numRuns: 300 },
    );
  });

  test('the order of the lexicon does not show', () => {
    const backwards = openMatcher(
      compileMatching(
        (() => {
          const lexicon = smallLexicon(CAST);
          return { ...lexicon, entities: [...lexicon.entities].reverse() };
        })(),
      ),
    );
    const plain = (text: string, of: typeof matcher) =>
      findMentions(of, text, { all: true }).map(({ start, end, id, mark, candidates }) => ({
        start,
        end,
        id,
        mark,
        candidates: candidates?.map((candidate) => candidate.id).sort(),
      }));
    fc.assert(
      fc.property(article, (text) => {
        expect(plain(text, backwards)).toEqual(plain(text, matcher));
      }),
      { numRuns: 400 },
    );
  });

  test('an entity more loses nothing that has no word of it', () => {
    const larger = openMatcher(
      compileMatching(
        smallLexicon({
          ...CAST,
          'organizations/aaa-more.yaml': `
kind: Company
role: Firm
name: Zyx Holding
names: [{text: Zyx Holding, type: name, strength: strong}, {text: Zyx, type: shortForm, strength: weak}]
summary: A summary.
sources: [un-copy]`,
        }),
      ),
    );
    fc.assert(
      fc.property(article, (text) => {
        expect(findMentions(larger, text, { all: true })).toEqual(findMentions(matcher, text, { all: true }));
        const more = `${text}\nZyx Holding`;
        expect(findMentions(larger, more).at(-1)).toMatchObject({ id: 'aaa-more', text: 'Zyx Holding' });
      }),
      { numRuns: 300 },
    );
  });
});
