/** What a reader leaves out is not marked, supports nobody, and makes nobody else surer; what is not shown decides as ever. */
import { describe, expect, test } from 'vitest';
import { compileMatching } from '../../../src/core/matching/compile-matching.ts';
import { findMentions, openMatcher } from '../../../src/core/matching/find-mentions.ts';
import type { ResolveOptions } from '../../../src/core/matching/resolve.ts';
import { smallLexicon } from '../../support/small-lexicon.ts';
import { CAST, matcher } from './cast.ts';

/** With two who share each short form. */
const rivals = openMatcher(
  compileMatching(
    smallLexicon({
      ...CAST,
      'organizations/trade-bank.yaml': CAST['organizations/trade-bank.yaml']!.replace(
        'names:',
        'names:\n  - {text: Sobaek, type: shortForm, strength: weak}',
      ),
      'organizations/mining.yaml': CAST['organizations/trade-bank.yaml']!.replace(
        /name: Sobaek[\s\S]*?status:/,
        `name: Lunda Sobaek Mining
names:
  - {text: Lunda Sobaek Mining, type: name, strength: strong, source: un-copy#R3}
  - {text: Sobaek, type: shortForm, strength: weak}
status:`,
      ),
      'people/envoy.yaml': CAST['people/leader.yaml']!.replace(
        /name: Kim[\s\S]*?status:/,
        `name: Yong-chol Kim
distinctive: true
because: Only one person is called so.
names:
  - {text: Yong-chol Kim, type: name, strength: strong}
  - {text: Kim, type: shortForm, strength: weak}
status:`,
      ),
    }),
  ),
);

const said = (text: string, options?: ResolveOptions) =>
  findMentions(matcher, text, options).map(
    ({ text: words, id, mark }) => `${words}=${id ?? 'undecided'}:${mark ?? 'unmarked'}`,
  );

describe('left out', () => {
  test.each<[string, string, string[], string[]]>([
    ['a strong name', 'Kim Jong-un spoke.', ['leader'], []],
    ['all names of it', 'Thae Yong-ho, also Tae Yong-ho', ['diplomat'], []],
    ['its short form', 'Thae Yong-ho spoke. Thae left.', ['diplomat'], []],
    ['others stay', 'Kim Jong-un met Thae Yong-ho.', ['leader'], ['Thae Yong-ho=diplomat:named']],
    ['whom it supported', 'Kim Chol of Sobaek Trade Bank left.', ['trade-bank'], []],
    ['it supports nobody elsewhere', 'Kim Chol left.\nSobaek Trade Bank fell silent.', ['trade-bank'], []],
    [
      'what supports itself otherwise stays',
      'Kim Chol, a Sobaek representative, left Sobaek Trade Bank.',
      ['trade-bank'],
      ['Kim Chol=banker:listed'],
    ],
  ])('%s', (_what, text, leftOut, expected) => {
    expect(said(text).length).toBeGreaterThan(expected.length);
    expect(said(text, { leftOut })).toEqual(expected);
  });

  test('one of two who share a name: the other is no surer than before', () => {
    const text = 'The harbour consul Pak Nam-chol, of the Tide Ministry, and Pak Nam-chol, a North Korean.';
    const both = findMentions(matcher, text);
    const ids = [...new Set(both.flatMap(({ id, candidates }) => id ?? candidates!.map((one) => one.id)))];
    expect(ids.length).toBeGreaterThan(1);
    for (const leftOut of ids) {
      const left = findMentions(matcher, text, { leftOut: [leftOut] });
      expect(left.some(({ id }) => id === leftOut)).toBe(false);
      for (const one of left.filter(({ mark }) => mark === 'listed')) {
        expect(
          both.some(({ start, id, mark }) => start === one.start && id === one.id && mark === 'listed'),
        ).toBe(true);
      }
    }
  });

  test.each([
    'Sobaek Trade Bank met Lunda Sobaek Mining. Later Sobaek fell silent.',
    'Kim Jong-un met Yong-chol Kim. Later Kim left.',
    'Kim Jong-un met Thae Yong-ho. Later Kim left.',
    'Kim Chol, a Sobaek representative, met Kim Jong-un. Later Kim left.',
    'The harbour consul Pak Nam-chol, of the Tide Ministry, and Pak Nam-chol, a North Korean.',
  ])('none is surer for it: %s', (text) => {
    const idsBy = (options?: ResolveOptions) =>
      new Map(
        findMentions(rivals, text, options).map(({ start, id, candidates }) => [
          start,
          id === null ? candidates!.map((one) => one.id) : [id],
        ]),
      );
    const before = idsBy();
    const ids = new Set([...before.values()].flat());
    expect(ids.size).toBeGreaterThan(1);
    for (const leftOut of ids) {
      for (const [start, left] of idsBy({ leftOut: [leftOut] })) {
        expect(before.get(start), `${leftOut} left out, at ${start}`).toBeDefined();
        expect(left, `${leftOut} left out, at ${start}`).toEqual(expect.arrayContaining(before.get(start)!));
      }
    }
  });

  test('the reason says so', () => {
    const [only] = findMentions(matcher, 'Kim Jong-un spoke.', { leftOut: ['leader'], all: true });
    expect(only).toMatchObject({ mark: null, reason: { unmarked: 'left out by the reader' } });
  });
});

test('what is not shown supports others as ever', () => {
  const text = 'Kim Chol of Sobaek Trade Bank left.';
  expect(said(text, { shows: ({ kind }) => kind === 'Person' })).toEqual(['Kim Chol=banker:listed']);
});
