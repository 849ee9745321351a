/** Nobody is called listed because an employer of his namesake stands somewhere in the article. */
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import { matcherOf, readLexicon } from '../support/seeds.ts';

const lexicon = readLexicon();
const matcher = matcherOf(lexicon);
const nameOf = new Map(lexicon.entities.map(({ id, names }) => [id, names]));
const common = lexicon.entities.filter(
  ({ kind, mark, distinctive }) => kind === 'Person' && mark === 'listed' && !distinctive,
);

const solid = (text: string, id: string) =>
  findMentions(matcher, text).filter((mention) => mention.id === id && mention.mark === 'listed');

describe('a dentist of the same name', () => {
  test('there are persons to try', () => {
    expect(common.length).toBeGreaterThan(100);
  });

  test.each(common.map(({ id }) => id))('%s', (id) => {
    const entity = common.find((one) => one.id === id)!;
    const bodies = entity.relations.flatMap(({ target }) => nameOf.get(target)?.[0]?.text ?? []);
    const report = `A report names ${[...bodies, ...entity.cues].join(', ') || 'a North Korean bank'}.`;
    for (const { text: name, type } of entity.names) {
      if (type === 'shortForm') continue;
      expect(solid(`${report}\nIn Seoul the dentist ${name} opened a practice.`, id)).toEqual([]);
    }
  });
});

test.each([
  [
    'a bank that only shares the words',
    'The Foreign Trade Bank of Vietnam, Vietcombank, opened a branch in Seoul. It was attended by the Korean singer Han Chang-su.',
  ],
  ['a striker', 'The striker Kim Jong-chol scored against Pyongyang City.'],
])('%s', (_what, text) => {
  expect(
    findMentions(matcher, text).filter(({ mark, kind }) => kind === 'Person' && mark !== 'uncertain'),
  ).toEqual([]);
});
