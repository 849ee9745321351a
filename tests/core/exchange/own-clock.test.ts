/** A passage is of the day that it was where it was saved: in Seoul it is the 3rd already when in Greenwich it is the 2nd. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articlesOf } from '../../../src/core/exchange/articles.ts';
import { exportFile, FORMATS } from '../../../src/core/exchange/formats.ts';
import { markdownFiles } from '../../../src/core/exchange/markdown.ts';
import { ownCardOf } from '../../../src/core/watch/own-card.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { passage } from '../../support/passage.ts';
import { watchEntry } from '../../support/watchlist.ts';

const time = '2026-03-02T23:30:00.000Z';
const SAVED = passage('a', { savedAt: time, entities: [['green-pine', 'Green Pine']] });
const OPTIONS = {
  title: '',
  madeAt: time,
  bom: false,
  facts: async () => () => undefined,
  lexicon: '2026-01-01.aaaaaaaa',
  words: ENGLISH,
};

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Asia/Seoul';
  expect(new Date(time).getDate()).toBe(3);
});
afterAll(() => {
  process.env.TZ = zone;
});

test.each(FORMATS)('%s', async (format) => {
  const { name, parts } = await exportFile(format, [SAVED], OPTIONS);
  expect(name).toContain('2026-03-03');
  const text =
    format === 'vault'
      ? [...markdownFiles([SAVED], ENGLISH).values()].join('\n')
      : await new Blob(parts).text();
  // Times are in UTC, and say so with a Z.
  const days = text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
  expect(days).not.toMatch(/2026-03-02|2 March 2026|2026\/03\/02|\[\s*2026,\s*3,\s*2\s*\]/);
});

test('an article, and a card of her own name', () => {
  expect(articlesOf([SAVED])[0]?.seenOn).toBe('2026-03-03');
  expect(ownCardOf(watchEntry('orion-star'), [], [SAVED]).passages[0]?.saved).toBe('2026-03-03');
});
