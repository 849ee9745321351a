/** What the card says in Korean: the sentences themselves, the terms of the lexicon, and what travels to a page. */

import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeCopy, describeEntity } from '../../../src/core/card/describe-entity.ts';
import type { EntityCard } from '../../../src/core/card/entity-card.ts';
import { leadFor } from '../../../src/core/card/lead.ts';
import { onTheDay } from '../../../src/core/card/on-the-day.ts';
import { openingFor } from '../../../src/core/card/opening.ts';
import { reasonWords } from '../../../src/core/card/reason-words.ts';
import { referenceOf } from '../../../src/core/card/reference-of.ts';
import { RELATION_TYPES } from '../../../src/core/lexicon/terms.ts';
import { cardSentences } from '../../../src/core/words/card-sentences.ts';
import { openWords } from '../../../src/core/words/words.ts';
import { CardFrame } from '../../../src/ui/card/card-frame.tsx';
import { InWords } from '../../../src/ui/use-words.tsx';
import { readLexicon } from '../../support/seeds.ts';
import { sentencesOf, wordsOf } from '../../support/words.ts';

const korean = wordsOf('ko');
const lexicon = readLexicon();
const reference = referenceOf(lexicon, korean);
const TODAY = '2026-11-21';
const entity = (id: string) => lexicon.entities.find((one) => one.id === id)!;

describe('first lines', () => {
  test.each([
    ['green-pine', '2012년 5월 2일부터 유엔의 명단에 올라 있습니다.'],
    ['kim-jong-un', '2021년 7월에 확인한 미국 명단에 올라 있습니다. 그 뒤에 바뀌었을 수 있습니다.'],
  ])('%s', (id, lead) => {
    expect(leadFor(entity(id), reference, TODAY)[0]).toBe(lead);
  });

  test('on the day of the article', () => {
    expect(onTheDay(entity('green-pine'), reference, '2010-01-01')?.sentence).toBe(
      '이 글이 게재된 날(2010년 1월 1일)을 기준으로 이 회사의 이름을 유엔 명단에서 찾지 못했습니다. 미국 명단 및 유럽연합 명단에 대해서는 날짜를 알 수 없습니다.',
    );
  });

  test('doubt is said as doubt', () => {
    const card = { lead: '', name: 'Kim Chol', kind: 'Person', mark: 'listed' } as const;
    expect(openingFor({ mark: 'uncertain', via: 'name', id: 'kim-chol' }, card, korean)).toBe(
      '이 이름의 인물이 명단에 있습니다. 이 글의 내용은 이 사람이 그 인물임을 입증하지는 않습니다.',
    );
  });

  test('a copy that is known by its newest entry', () => {
    expect(describeCopy('eu-2017-1509', reference)).toBe(
      '유럽연합 명단, 2024년 12월 16일 항목까지 담긴 사본',
    );
    expect(describeCopy('eu-2017-1509', referenceOf(lexicon, wordsOf('en')))).toBe(
      'EU list, with entries up to 16 December 2024',
    );
  });

  test('the reason', () => {
    const origin = { authority: 'UN', list: 'UN list', quality: 'Good' };
    const support = { kind: 'full name', text: 'Green Pine', where: 'paragraph' } as const;
    // As a page gets its words too.
    const travelled = openWords('ko', cardSentences(sentencesOf('ko')));
    for (const words of [korean, travelled])
      expect(reasonWords({ via: 'alias', name: 'Jindallae', origin, support }, 'listed', words)).toBe(
        '일치한 표현: 별칭 “Jindallae”(유엔 명단, 명단상 구분 양호(Good)). 뒷받침하는 근거: 같은 문단의 전체 이름 “Green Pine”.',
      );
  });
});

test('every card can be told in Korean, and no English of ours is left in it', () => {
  for (const one of lexicon.entities) {
    const { lead, more, events, meanings } = describeEntity(one, [], reference, TODAY, '2015-06-01');
    // A source that tells of a listing is named as it is, and an instrument without a history by its role.
    for (const sentence of [lead, ...more].map((text) => text.replace(/“[^”]*”/g, '')))
      if (sentence !== `${one.role}.`)
        expect(sentence, one.id).not.toMatch(/[A-Za-z]{4}(?<!Sidelight|FinCEN)\b/);
    for (const { action, measure = '' } of events) expect(`${action}${measure}`).not.toMatch(/[A-Za-z]/);
    for (const { meaning } of meanings) expect(meaning).not.toMatch(/[A-Za-z]/);
  }
});

test('authorities, measures and dated copies of the lexicon have their words', () => {
  const sentences = sentencesOf('ko');
  const authorities = Object.keys(lexicon.authorities);
  const keys = [
    ...authorities.flatMap((id) => [`authority.${id}`, `authorityFull.${id}`]),
    ...authorities.filter((id) => lexicon.authorities[id]?.list).map((id) => `authorityList.${id}`),
    ...Object.keys(lexicon.measures).flatMap((measure) => [`measure.${measure}`, `meaning.${measure}`]),
    ...lexicon.sources
      .filter(({ copy, date }) => copy && date && !date.startsWith('newest entry '))
      .map(({ id }) => `copyDate.${id}`),
    ...lexicon.entities
      .flatMap(({ names }) => names)
      .flatMap(({ quality }) => (quality ? [`quality.${quality}`] : [])),
    ...RELATION_TYPES.flatMap((type) => [`relation.${type}`, `relates.${type}`]),
  ];
  expect(keys.filter((key) => !(key in sentences))).toEqual([]);
});

describe('on a page', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('the card speaks with no more than what travels with it', () => {
    const { document } = new JSDOM('<body></body>').window;
    vi.stubGlobal('document', document);
    const words = openWords('ko', cardSentences(sentencesOf('ko')));
    const notes = lexicon.notes.filter((note) => note.entities.includes('green-pine'));
    const card: EntityCard = describeEntity(entity('green-pine'), notes, reference, TODAY, '2010-01-01');
    render(
      h(InWords, {
        words,
        children: h(CardFrame, {
          ...{ text: 'Green Pine', mark: 'listed', reason: { via: 'name', name: 'Green Pine' } },
          ...{ content: { state: 'ready', entries: [{ card, opening: card.lead }] }, onClose: () => {} },
          ...{
            leaveOut: {
              site: 'news.example',
              onLeaveOut: async () => 'page' as const,
              onUndo: async () => {},
            },
          },
          onPanel: () => {},
        }),
      }),
      document.body,
    );
    const frame = document.querySelector('.card')!;
    expect([frame.getAttribute('lang'), frame.getAttribute('dir')]).toEqual(['ko', 'ltr']);
    for (const english of frame.querySelectorAll('[lang=en], .address')) english.remove();
    // What is left is ours: names, numbers and titles of sources aside, all of it Korean.
    for (const label of frame.querySelectorAll('summary, button, [role=status]'))
      expect(label.textContent?.replace('news.example', '')).not.toMatch(/[A-Za-z]{3}/);
    // The card's own alone: of all that the surfaces say, a small part comes into a page.
    const all = sentencesOf('ko');
    expect(Object.keys(cardSentences(all)).length).toBeLessThan(Object.keys(all).length / 6);
  });
});
