/** Ties a list states, and the words that support a common name. Nothing may be read into a sentence about somebody else. */
import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../../src/core/lists/cues.ts';
import type { ListedEntry } from '../../../src/core/lists/listed-entry.ts';
import { tiesOf } from '../../../src/core/lists/relations.ts';
import { BODIES, entryOf } from './listed.ts';

const ties = (entry: Partial<ListedEntry>) =>
  tiesOf(entryOf(entry), 'self', BODIES).map(
    ({ type, target, alleged }) => `${type} ${target}${alleged ? ' (alleged)' : ''}`,
  );

describe('posts of persons', () => {
  test.each([
    ['KOMID Representative in Syria', 'represents komid'],
    ['Former KOMID Representative in Syria', 'worked for komid'],
    ['President of the Second Academy of Natural Sciences', 'heads academy'],
    ['Former Director of the Second Academy of Natural Sciences', 'headed academy'],
    ['Director of the Fifth Bureau of the Reconnaissance General Bureau', 'works for rgb'],
    ['Vice Chairman of the Second Academy of Natural Sciences', 'works for academy'],
    ['Four Star General, former member of the Second Academy of Natural Sciences', 'worked for academy'],
  ])('%s', (post, expected) => {
    expect(ties({ posts: [post] })).toEqual([expected]);
  });
});

describe('sentences', () => {
  test.each([
    ['Korea Ryonbong General Corporation is the parent company of Self.', 'Body', ['part of ryonbong']],
    [
      'DCB Finance Limited is a front company for Daedong Credit Bank (DCB), a listed entity.',
      'Body',
      ['front for daedong'],
    ],
    // "A subordinate" is said of Hyoksin, not of the bank the entry is about.
    [
      'It supports Korea Hyoksin Trading Corporation, a subordinate of the Korea Ryonbong General Corporation.',
      'Body',
      [],
    ],
    ['Kim Soru-gon is a KOMID official that has worked in Sudan.', 'Person', ['works for komid']],
    [
      'Pan Systems Pyongyang is also controlled by and works on behalf of the Reconnaissance General Bureau.',
      'Person',
      [],
    ],
    ['KOMID was designated by the Committee in April 2009.', 'Person', []],
  ] as const)('%s', (comments, kind, expected) => {
    const own = kind === 'Body' && comments.startsWith('DCB') ? 'dcb-finance' : 'self';
    const found = tiesOf(entryOf({ kind, comments }), own, BODIES).map(
      ({ type, target }) => `${type} ${target}`,
    );
    expect(found).toEqual(expected);
  });

  test('who has died heads nothing any more', () => {
    expect(
      ties({
        posts: ['President of the Second Academy of Natural Sciences'],
        comments: 'Died on 27 January 2022.',
      }),
    ).toEqual(['headed academy']);
  });

  test('"linked to" says no more than that', () => {
    const links = ['KOREA MINING DEVELOPMENT TRADING CORPORATION'];
    expect(ties({ links })).toEqual(['dealt with komid (alleged)']);
    expect(ties({ kind: 'Vessel', links })).toEqual(['ships of komid (alleged)']);
  });
});

describe('cues', () => {
  const cues = (entry: Partial<ListedEntry>) => cuesOf(entryOf(entry), 'self', BODIES);

  test('employers and posts, and no country', () => {
    expect(cues({ posts: ['KOMID Representative in Iran'] })).toContain('KOMID');
    expect(cues({ posts: ['Served as DPRK Ambassador to Egypt'] })).toEqual(['Ambassador to Egypt']);
  });

  test('what a comment mentions beside a post supports nobody', () => {
    const found = cues({
      posts: ['KOMID Representative'],
      comments: 'Cash went to Reconnaissance General Bureau operatives.',
    });
    expect(found).not.toContain('Reconnaissance General Bureau');
  });
});
