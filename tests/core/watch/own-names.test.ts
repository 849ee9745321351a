/** Own names as a page shows them: of their own kind in every list, and joined with nothing else. */
import { describe, expect, test } from 'vitest';
import { doubtOf } from '../../../src/core/matching/doubt.ts';
import { findMentionsInSteps, lineFinder, openMatcher } from '../../../src/core/matching/find-mentions.ts';
import type { Mention } from '../../../src/core/matching/mention.ts';
import { keyOf, sumUpNames } from '../../../src/core/matching/page-names.ts';
import { standsAlone } from '../../../src/core/matching/stands-alone.ts';
import { runSteps } from '../../../src/core/matching/steps.ts';
import { ownCardOf } from '../../../src/core/watch/own-card.ts';
import { ownNames, withOwn } from '../../../src/core/watch/own-mention.ts';
import { compileWatchlist, versionOf } from '../../../src/core/watch/watched.ts';
import { watchEntry } from '../../support/watchlist.ts';

const name = (text: string, strength: 'strong' | 'weak' = 'strong', needs: string[] = []) => ({
  text,
  type: 'name' as const,
  strength,
  needs,
  within: 'article' as const,
  ignore: [],
});
const LIST = [
  watchEntry('orion-star', {
    name: 'Orion Star',
    names: [name('Orion Star'), name('OS', 'weak', ['Nampo'])],
  }),
  watchEntry('twin-a', { name: 'Twin A', names: [name('Twin')] }),
  watchEntry('twin-b', { name: 'Twin B', names: [name('Twin')] }),
];

function found(text: string): Mention[] {
  const finder = ownNames(lineFinder(openMatcher(compileWatchlist(LIST)), () => undefined));
  const [names, cues] = [runSteps(finder.names([text])), runSteps(finder.cues([text]))];
  return finder.decide([{ text, start: 0, names: names[0]!, cues: cues[0]! }]).flat();
}

describe('as a page shows them', () => {
  const mentions = found('Orion Star left Nampo; OS and the Twin did not.');

  test('yours, or perhaps yours, and never a mark of the lexicon', () => {
    expect(mentions.map(({ text, mark, id }) => [text, mark, id])).toEqual([
      ['Orion Star', 'yours', 'yours_orion-star'],
      ['OS', 'yours-uncertain', 'yours_orion-star'],
      ['Twin', 'yours-uncertain', null],
    ]);
    expect(mentions.map(doubtOf)).toEqual([undefined, 'supported', 'undecided']);
    expect(mentions.map(standsAlone)).toEqual([true, true, true]);
  });

  test('an undecided one is not joined with the same words of the lexicon', () => {
    const own = mentions[2]!;
    expect(keyOf(own)).not.toBe(keyOf({ ...own, mark: 'uncertain' }));
    const rows = sumUpNames([own, { ...own, mark: 'uncertain' }, ...mentions.slice(0, 2)]);
    expect(rows.map(({ mark, count }) => [mark, count])).toEqual([
      ['yours-uncertain', 1],
      ['uncertain', 1],
      ['yours', 2],
    ]);
  });
});

test('another list has another version, the same the same', () => {
  expect(versionOf(LIST)).toBe(versionOf(structuredClone(LIST)));
  expect(versionOf(LIST)).not.toBe(versionOf(LIST.slice(1)));
});

test('a card says what she wrote, and lists the newest passages of many', () => {
  const passage = (id: string) => ({
    id,
    quote: { exact: `Words ${id}` },
    page: { title: 'Title' },
    isInDoubt: id === '1',
    savedAt: '2026-11-02T10:00:00.000Z',
  });
  const card = ownCardOf(
    LIST[0]!,
    [{ paragraph: ['Hers.'] }],
    [...Array(25).keys()].map((id) => passage(String(id))),
  );
  expect(card).toMatchObject({
    id: 'yours_orion-star',
    isYours: true,
    alsoKnownAs: ['OS'],
    note: [{ paragraph: ['Hers.'] }],
    passageCount: 25,
  });
  expect(card.passages).toHaveLength(10);
  expect(card.passages.slice(0, 2)).toEqual([
    { id: '0', words: 'Words 0', title: 'Title', saved: '2026-11-02', isInDoubt: false },
    { id: '1', words: 'Words 1', title: 'Title', saved: '2026-11-02', isInDoubt: true },
  ]);
});

test('beside marks of the lexicon: in order, and where both stand the lexicon stays', () => {
  const text = 'Twin A, then Orion Star, met Koti.';
  const own = openMatcher(compileWatchlist(LIST));
  const koti = text.indexOf('Koti');
  const of = (start: number, end: number, mark: Mention['mark']): Mention => ({
    ...found('Orion Star')[0]!,
    mark,
    start,
    end,
    text: text.slice(start, end),
  });
  const star = text.indexOf('Star');
  const both = (bundled: Mention[]) =>
    runSteps(
      withOwn(
        (function* () {
          yield;
          return bundled;
        })(),
        findMentionsInSteps(own, text),
      ),
    ).map((one) => [one.text, one.mark]);
  expect(both([of(koti, koti + 4, 'listed')])).toEqual([
    ['Twin', 'yours-uncertain'],
    ['Orion Star', 'yours'],
    ['Koti', 'listed'],
  ]);
  expect(both([of(star, star + 4, 'uncertain')])).toEqual([
    ['Twin', 'yours-uncertain'],
    ['Star', 'uncertain'],
  ]);
  // What is not painted covers nothing.
  expect(both([of(star, star + 4, 'background')]).map(([, mark]) => mark)).toContain('yours');
});
