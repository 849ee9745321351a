/** A passage is of the day that it was where it was saved: in Seoul it is the 3rd already when in Greenwich it is the 2nd. */
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { articlesOf } from '../../../src/core/exchange/articles.ts';
import { backupFile, exportFile, FORMATS, type Format } from '../../../src/core/exchange/formats.ts';
import { writeLibrary } from '../../../src/core/exchange/library-file.ts';
import { markdownFiles } from '../../../src/core/exchange/markdown.ts';
import { lastTold } from '../../../src/core/library/as-told.ts';
import { groupsOf } from '../../../src/core/library/groups.ts';
import { makePassage } from '../../../src/core/library/make-passage.ts';
import { overTime } from '../../../src/core/library/over-time.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { runSteps } from '../../../src/core/matching/steps.ts';
import { ownCardOf } from '../../../src/core/watch/own-card.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { draftOf } from '../../support/drafts.ts';
import { readFile } from '../../support/import-file.ts';
import { passage } from '../../support/passage.ts';
import { watchEntry } from '../../support/watchlist.ts';

const time = '2026-03-02T23:30:00.000Z';
const LATER = '2026-05-05T12:00:00.000Z';
/** As an earlier version kept it. */
const DAYLESS = passage('a', { savedAt: time, entities: [['green-pine', 'Green Pine']] });
const SAVED: Passage = { ...DAYLESS, savedOn: '2026-03-03' };

const zone = process.env.TZ;
const standIn = (place: string, day: number) => {
  process.env.TZ = place;
  expect(new Date(time).getDate()).toBe(day);
};
afterAll(() => {
  process.env.TZ = zone;
});

async function exported(format: Format, one: Passage, madeAt: string) {
  const { name, parts } = await exportFile(format, [one], {
    title: '',
    madeAt,
    bom: false,
    facts: async () => () => undefined,
    lexicon: '2026-01-01.aaaaaaaa',
    words: ENGLISH,
  });
  const text =
    format === 'vault'
      ? [...markdownFiles([one], ENGLISH).values()].join('\n')
      : await new Blob(parts).text();
  // Times are in UTC, and say so with a Z.
  return { name, days: text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '') };
}

const THE_2ND = /2026-03-02|2 March 2026|2026\/03\/02|\[\s*2026,\s*3,\s*2\s*\]/;
const THE_3RD = /2026-03-03|3 March 2026|2026\/03\/03|\[\s*2026,\s*3,\s*3\s*\]/;

describe('where it was saved', () => {
  beforeEach(() => standIn('Asia/Seoul', 3));

  test('its day is kept with it', async () => {
    const made = await makePassage(draftOf('Held'), { creator: '', lexicon: '', now: new Date(time) });
    expect(made.savedOn).toBe('2026-03-03');
  });

  test.each(FORMATS)('%s of what an earlier version saved', async (format) => {
    const { name, days } = await exported(format, DAYLESS, time);
    expect(name).toContain('2026-03-03');
    expect(days).not.toMatch(THE_2ND);
  });
});

test.each([
  ['Asia/Seoul', time, '2026-03-03T08-30-00+0900'],
  ['America/St_Johns', time, '2026-03-02T20-00-00-0330'],
  ['Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-25T02-30-00+0200'],
  ['Europe/Berlin', '2026-10-25T01:30:00.000Z', '2026-10-25T02-30-00+0100'],
])('a backup made in %s at %s', (place, madeAt, stamp) => {
  process.env.TZ = place;
  expect(runSteps(backupFile([], '', madeAt)).name).toBe(`sidelight-backup-${stamp}.jsonld`);
});

describe('where another reads it', () => {
  beforeEach(() => standIn('America/New_York', 2));

  test.each(FORMATS)('%s', async (format) => {
    const { name, days } = await exported(format, SAVED, LATER);
    expect(name).toContain('2026-05-05');
    expect(days).not.toMatch(THE_2ND);
    expect(days).toMatch(THE_3RD);
  });

  test('out of a file', async () => {
    const file = [...writeLibrary({ passages: [SAVED], madeAt: LATER })].join('');
    expect(await readFile(new TextEncoder().encode(file), LATER)).toMatchObject({
      items: [{ passage: { savedOn: '2026-03-03', savedAt: time } }],
    });
  });

  test.each<[string, string | undefined, (one: Passage) => string | undefined]>([
    ['an article', undefined, (one) => articlesOf([one])[0]?.seenOn],
    [
      'a card',
      undefined,
      (one) => ownCardOf(watchEntry('orion-star'), [], [{ ...one, isInDoubt: false }]).passages[0]?.saved,
    ],
    ['what was said of it', undefined, (one) => lastTold([one], 'green-pine')?.savedOn],
    ['the timeline', undefined, (one) => overTime([one], 1)?.steps[0]],
    ['its month', '2026-03', (one) => groupsOf([one], 'month')[0]?.key],
  ])('%s', (_what, month, dayIn) => {
    expect(dayIn(SAVED)).toBe(month ?? '2026-03-03');
    expect(dayIn(DAYLESS)).toBe(month ?? '2026-03-02');
  });
});
