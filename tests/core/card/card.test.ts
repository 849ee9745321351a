/** What stands on a card beside its first line. */

import { describe, expect, test } from 'vitest';
import { isOldCopy } from '../../../src/core/card/dates.ts';
import { describeEntity } from '../../../src/core/card/describe-entity.ts';
import { calledHere, type MentionInQuestion, openingFor } from '../../../src/core/card/opening.ts';
import { referenceOf } from '../../../src/core/card/reference-of.ts';
import type { Status } from '../../../src/core/lexicon/entity.ts';
import type { Entity } from '../../../src/core/lexicon/lexicon.ts';
import { type Doubted, doubtOf } from '../../../src/core/matching/doubt.ts';
import type { Via } from '../../../src/core/matching/mention.ts';
import { isoDay } from '../../../src/core/text/day-of.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { smallLexicon } from '../../support/small-lexicon.ts';

describe('dates', () => {
  test.each([
    ['2025-11-21', '2026-11-21', false],
    ['2025-11-20', '2026-11-21', true],
    ['2026-11-21', '2026-11-21', false],
    ['2024-02-29', '2025-02-28', false],
    ['2024-02-29', '2025-03-01', true],
    ['2023-03-01', '2024-02-29', false],
    ['2023-02-28', '2024-02-29', true],
    ['2026-01-01', '2026-12-31', false],
  ])('a copy of %s is old on %s: %s', (copy, today, expected) => {
    expect(isOldCopy(copy, today)).toBe(expected);
  });

  test('today is the reader’s own day', () => {
    expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(isoDay(new Date(2026, 10, 21))).toBe('2026-11-21');
  });
});

describe('calledHere', () => {
  test.each<[via: Via, written: string, expected: string | undefined]>([
    ['former-name', 'Chong Chon Gang', 'Formerly “Chong Chon Gang”, the name that stands here.'],
    ['alias', 'Chongchongang', 'Also “Chongchongang”, the name that stands here.'],
    ['name', 'THS', 'Also “THS”, the name that stands here.'],
    ['acronym', 'THS', 'In short “THS”, as it stands here.'],
    ['imo', '7937317', 'Here by its IMO number 7937317.'],
    ['name', 'Tong Hung San', undefined],
    ['alias', 'TONG HUNG', undefined],
    // The opening has said so.
    ['short-form', 'Chong', undefined],
    // It stands in the heading, beside the other.
    ['name', '통흥산', undefined],
    ['name', '화물선 통흥산', undefined],
    ['name', '통흥', 'Also “통흥”, the name that stands here.'],
  ])('%s %s', (via, written, expected) => {
    expect(calledHere({ via, name: written }, { name: 'Tong Hung San', hangul: '통흥산' }, ENGLISH)).toBe(
      expected,
    );
  });
});

describe('doubtOf', () => {
  const sure: Doubted = { mark: 'listed', via: 'name', id: 'x', kind: 'Person' };
  const support = { kind: 'IMO number', text: '7937317', where: 'article' } as const;
  const fullName = { ...support, kind: 'full name', text: 'Thae Yong-ho' } as const;
  const cue = { ...support, kind: 'cue', text: 'North Korea' } as const;
  test.each<[doubted: Partial<Doubted>, expected: string | undefined]>([
    [{}, undefined],
    [{ via: 'short-form' }, undefined],
    [{ mark: 'uncertain' }, 'name'],
    [{ mark: 'uncertain', via: 'short-form', reason: { support: fullName } }, 'short form'],
    [{ mark: 'uncertain', via: 'short-form', reason: { support: cue } }, 'only short form'],
    [{ mark: 'uncertain', via: 'short-form' }, 'only short form'],
    [{ mark: 'uncertain', kind: 'Vessel' }, 'name'],
    [{ mark: 'uncertain', kind: 'Vessel', reason: { support } }, 'number'],
    [{ mark: 'uncertain', reason: { support } }, 'supported'],
    [{ mark: 'uncertain', reason: { support: fullName } }, 'supported'],
    [{ mark: 'uncertain', reason: { support: cue } }, 'supported'],
    [
      { mark: 'uncertain', kind: 'Vessel', reason: { support: { ...cue, kind: 'ship', text: 'MV' } } },
      'supported',
    ],
    [{ mark: 'uncertain', reason: { support: { ...cue, kind: 'country' } } }, 'name'],
    [{ mark: 'uncertain', id: null, via: 'short-form' }, 'undecided'],
  ])('%j: %s', (doubted, expected) => {
    expect(doubtOf({ ...sure, ...doubted })).toBe(expected);
  });
});

describe('openingFor', () => {
  const person = { lead: 'LEAD', name: 'Kim Chol', kind: 'Person', mark: 'listed' } as const;
  const sure: MentionInQuestion = { mark: 'listed', via: 'name', id: 'kim' };

  test.each<
    [
      what: string,
      mention: Partial<MentionInQuestion>,
      entity: Partial<Parameters<typeof openingFor>[1]>,
      expected: string,
    ]
  >([
    ['sure', {}, {}, 'LEAD'],
    ['sure, on no list', { mark: 'named' }, { mark: 'named' }, 'LEAD'],
    ['background', { mark: 'background' }, { mark: 'background' }, 'LEAD'],
    ['unmarked and asked for', { mark: null }, {}, 'LEAD'],
    [
      'a common name',
      { mark: 'uncertain' },
      {},
      'A person of this name is listed. Nothing here proves it is this person.',
    ],
    [
      'a common name on no list',
      { mark: 'uncertain' },
      { mark: 'named' },
      'A person of this name is in our notes. Nothing here proves it is this person.',
    ],
    [
      'a ship',
      { mark: 'uncertain' },
      { kind: 'Vessel' },
      'A ship of this name is listed. Ships share names; the IMO number decides.',
    ],
    [
      'a ship whose number stands there too',
      {
        mark: 'uncertain',
        reason: { support: { kind: 'IMO number', text: '7937317', where: 'article' } },
      },
      { kind: 'Vessel' },
      'A ship of this name is listed, and its IMO number 7937317 stands in this article. Only the number is certain: ships share names.',
    ],
    [
      'a body',
      { mark: 'uncertain' },
      { kind: 'Company', name: 'Green Pine' },
      'This may be Green Pine. The words alone do not prove it.',
    ],
    [
      'a short form, and the full name stands in the article',
      {
        mark: 'uncertain',
        via: 'short-form',
        reason: { support: { kind: 'full name', text: 'Thae Yong-ho', where: 'article' } },
      },
      { name: 'Thae Yong-ho' },
      'Probably short for Thae Yong-ho.',
    ],
    [
      'a short form without the full name',
      {
        mark: 'uncertain',
        via: 'short-form',
        reason: { support: { kind: 'cue', text: 'North Korea', where: 'article' } },
      },
      { kind: 'Company', name: 'Green Pine Associated Corporation' },
      'This may be Green Pine Associated Corporation. The words alone do not prove it.',
    ],
    [
      'a common name, and something speaks for it',
      { mark: 'uncertain', reason: { support: { kind: 'cue', text: 'an employer', where: 'article' } } },
      {},
      'A person of this name is listed. Nothing here proves it is this person.',
    ],
    [
      'a surname whose bearer is uncertain himself',
      { mark: 'uncertain', via: 'short-form' },
      {},
      'This may be Kim Chol. The words alone do not prove it.',
    ],
    [
      'namesakes',
      { mark: 'uncertain', id: null },
      {},
      'Several entries have this name. Nothing here proves it is any of them.',
    ],
  ])('%s', (_what, mention, entity, expected) => {
    expect(openingFor({ ...sure, ...mention }, { ...person, ...entity }, ENGLISH)).toBe(expected);
  });
});

describe('describeEntity', () => {
  const lexicon = smallLexicon({
    'imo-9110236.yaml': `
kind: Vessel
role: Cargo ship
name: Dawnlight
imo: '9110236'
names:
  - {text: Dawnlight, type: name, strength: weak}
  - {text: Old Dawn, type: previousName, strength: weak}
  - {text: Dawn, type: shortForm, strength: weak}
  - {text: Old Dawn, type: alias, strength: weak}
status:
  - {authority: UN, action: listed, measure: asset freeze, date: 2016-03-02, reference: R1, programme: P1, source: un-copy#R1, remark: A remark.}
  - {authority: OFAC, action: listed, measure: blocking, date: not in that copy, reference: '17', source: ofac-copy#17}
searched: [un-copy, ofac-copy]
summary: A summary.
sources: [un-copy#R1, post-1#3, post-1#7, act-1]
claims: [{claim: It sailed., by: A port, source: post-1#3}]
`,
    'a-note.md': `---
title: A note
entities: [imo-9110236]
sources: [un-copy]
updated: 2026-11-21
---
${'Some words of a note. '.repeat(20)}
`,
    'b-note.md': `---
title: Short
entities: [imo-9110236]
sources: [un-copy]
updated: 2026-11-21
---
# Head

- one
- two
`,
    'c-note.md': `---
title: Sentences
entities: [imo-9110236]
sources: [un-copy]
updated: 2026-11-21
---
- Tanchon Commercial Bank, since 24 April 2009.
- Korea Daesong Bank
- Who else?
`,
  });
  const reference = referenceOf({ ...lexicon, version: '2026-11-21.12345678' }, ENGLISH);
  const card = describeEntity(lexicon.entities[0]!, lexicon.notes, reference, '2026-11-21');

  test('says what it is and what the lists say', () => {
    expect(card).toMatchObject({
      id: 'imo-9110236',
      name: 'Dawnlight',
      kind: 'Vessel',
      role: 'Cargo ship',
      imo: '9110236',
      mark: 'listed',
      lead: 'Listed by the UN since 2 March 2016.',
      more: ['Also on the US list as read in July 2021; it may have changed.'],
      lexiconDate: '21 November 2026',
    });
  });

  test('gives each event with its copy, and what each measure means', () => {
    expect(card.events).toEqual([
      {
        authority: 'United Nations Security Council',
        action: 'Listed',
        measure: 'asset freeze',
        date: '2 March 2016',
        reference: 'R1',
        programme: 'P1',
        source: 'UN list, copy of 27 February 2026',
        remark: 'A remark.',
      },
      {
        authority: 'US Treasury',
        action: 'Listed',
        measure: 'blocking',
        date: 'not given in that copy',
        reference: '17',
        source: 'US list, copy of July 2021',
      },
    ]);
    expect(card.meanings).toEqual([
      { measure: 'asset freeze', meaning: 'Money must be frozen.' },
      { measure: 'blocking', meaning: 'Property is blocked.' },
    ]);
    expect(card.searched).toEqual(['UN list, copy of 27 February 2026', 'US list, copy of July 2021']);
  });

  test('explains no measure that has ended', () => {
    const [listed, ofac] = lexicon.entities[0]!.status;
    const event = (one: Status | undefined, action: Status['action'], measure?: string): Status => {
      const { measure: _, ...rest } = one!;
      return { ...rest, action, date: '2024-03-04', ...(measure ? { measure } : {}) };
    };
    const explained = (...status: Status[]) =>
      describeEntity({ ...lexicon.entities[0]!, status }, [], reference, '2026-11-21').meanings.map(
        ({ measure }) => measure,
      );
    expect(explained(listed!, ofac!, event(listed, 'delisted', 'asset freeze'))).toEqual(['blocking']);
    expect(explained(ofac!, event(ofac, 'programme ended'))).toEqual([]);
    const imposed = event(ofac, 'imposed', 'blocking');
    expect(explained(imposed)).toEqual(['blocking']);
    expect(explained(imposed, event(ofac, 'withdrawn', 'asset freeze'))).toEqual(['blocking']);
    expect(explained(imposed, event(ofac, 'withdrawn', 'blocking'))).toEqual([]);
    expect(explained(imposed, event(ofac, 'withdrawn'))).toEqual([]);
    expect(explained(imposed, event(ofac, 'withdrawn'), imposed)).toEqual(['blocking']);
  });

  test('joins the places cited of one source', () => {
    expect(card.sources.map(({ title, places, date }) => [title, places, date])).toEqual([
      ['UN List', ['R1'], 'copy of 27 February 2026'],
      ['A post', ['paragraph 3', 'paragraph 7'], '2016'],
      ['An act', [], '18 February 2016'],
      ['SDN List', ['17'], 'copy of July 2021'],
    ]);
  });

  test('keeps a claim apart, with who says it and where', () => {
    expect(card.claims).toEqual([
      { claim: 'It sailed.', by: 'A port', source: '“A post”', later: 'not checked after 2016' },
    ]);
  });

  test('relations with what says so, allegations with who alleges', () => {
    const relations: Entity['relations'] = [
      { type: 'ships of', target: 'imo-9110236', source: 'un-copy#R1' },
      { type: 'dealt with', target: 'gone', source: 'post-1#3', alleged_by: 'A panel' },
    ];
    expect(
      describeEntity({ ...lexicon.entities[0]!, relations }, [], reference, '2026-11-21').relations,
    ).toEqual([
      { what: 'ship of', id: 'imo-9110236', name: 'Dawnlight', source: '“UN List”' },
      { what: 'dealt with', id: 'gone', name: 'gone', allegedBy: 'A panel', source: '“A post”' },
    ]);
  });

  test('a title that is a quotation is quoted once', () => {
    const { source: real, ...rest } = reference;
    const speech = { kind: 'post', title: '“Citizens, my name is Thae.”', publisher: 'A blog' } as const;
    const source = (ref: string) => (ref.startsWith('post-1') ? speech : real(ref));
    const { claims } = describeEntity(lexicon.entities[0]!, [], { ...rest, source }, '2026-11-21');
    expect(claims[0]!.source).toBe('“‘Citizens, my name is Thae.’”');
  });

  test('other names once each, short forms and the heading left out', () => {
    expect(card.alsoKnownAs).toEqual(['Old Dawn']);
  });

  test('the opening of a note is cut between words; a short one is whole', () => {
    const [long, short, sentences] = card.notes;
    expect(long!.opening.length).toBeLessThanOrEqual(182);
    expect(long!.opening).toMatch(/^(Some words of a note\. )+.*\w …$|^.*\. …$/);
    expect(short).toMatchObject({ title: 'Short', opening: 'Head one; two' });
    expect(sentences!.opening).toBe(
      'Tanchon Commercial Bank, since 24 April 2009. Korea Daesong Bank; Who else?',
    );
  });
});
