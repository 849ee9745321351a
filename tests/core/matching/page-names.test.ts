/** A page summed up by name: what is in doubt is never summed up as certain. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark, Mention } from '../../../src/core/matching/mention.ts';
import { joinNames, sumUpNames } from '../../../src/core/matching/page-names.ts';
import { mentionOf } from '../../support/mention.ts';

const mention = (id: string, text: string, mark: Mark): Mention => mentionOf(text, 0, { id, name: id, mark });

const anyMentions = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b'),
    text: fc.constantFrom('A', 'B', 'C'),
    mark: fc.constantFrom<Mark>('listed', 'uncertain', 'background'),
  }),
);

test('a ship of which the number alone is certain: one row, its places told apart', () => {
  const [row, ...others] = sumUpNames([
    mention('tong-hung-san', 'Tong Hung San', 'uncertain'),
    mention('tong-hung-san', 'CHONG CHON GANG', 'uncertain'),
    mention('tong-hung-san', 'Tong Hung San', 'uncertain'),
    mention('tong-hung-san', '7937317', 'listed'),
  ]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    mark: 'listed',
    reason: { name: '7937317' },
    count: 4,
    written: ['Tong Hung San', 'CHONG CHON GANG', '7937317'],
    inDoubt: { count: 3, written: ['Tong Hung San', 'CHONG CHON GANG'] },
  });
});

describe('of any places', () => {
  test('what is in doubt is counted so, and words are in doubt where no place of them is sure', () => {
    fc.assert(
      fc.property(anyMentions, (places) => {
        const mentions = places.map(({ id, text, mark }) => mention(id, text, mark));
        for (const row of sumUpNames(mentions)) {
          const own = mentions.filter(({ id }) => id === row.key);
          const doubted = own.filter(({ mark }) => mark === 'uncertain');
          const isSure = (words: string) => own.some((one) => one.text === words && one.mark !== 'uncertain');
          expect(row.count).toBe(own.length);
          expect(row.inDoubt.count).toBe(doubted.length);
          expect(row.inDoubt.written).toEqual(row.written.filter((words) => !isSure(words)));
        }
      }),
    );
  });

  test('those of a page and of its frames are summed up as if they were of one page', () => {
    fc.assert(
      fc.property(anyMentions, fc.nat(), (places, at) => {
        const mentions = places.map(({ id, text, mark }) => mention(id, text, mark));
        const cut = at % (mentions.length + 1);
        const frames = [mentions.slice(0, cut), mentions.slice(cut)].map(sumUpNames);
        expect(joinNames(frames)).toEqual(sumUpNames(mentions));
      }),
    );
  });
});
