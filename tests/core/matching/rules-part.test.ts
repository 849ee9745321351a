/** With the rules of its own names alone, a text means what it means with all of them. */
import { expect, test, vi } from 'vitest';
import { findMentions, openMatcher } from '../../../src/core/matching/find-mentions.ts';
import { scanLines } from '../../../src/core/matching/lines.ts';
import { learnRules, rulesFor } from '../../../src/core/matching/rules-part.ts';
import { runSteps } from '../../../src/core/matching/steps.ts';
import { compiled, matcher } from './cast.ts';

const TEXTS = [
  'Kim Chol of Sobaek Trade Bank left.\nKim Chol is back.',
  'Thae Yong-ho spoke. Then Thae wrote a book on Pyongyang.',
  'Green Fir Corporation and Kim Jong-un.',
  'Nobody is named here.',
];

test('the same mentions, and each name is asked for once', async () => {
  const load = vi.fn(async (records: number[]) => rulesFor(matcher.rules, records));
  const learnt = learnRules(load, matcher.rules.version);
  const small = openMatcher({ ...compiled, rules: learnt.rules });
  for (const text of [...TEXTS, ...TEXTS]) {
    const names = runSteps(scanLines(matcher.names, [text])).flat();
    await learnt.learn([{ names }]);
    expect(findMentions(small, text)).toEqual(findMentions(matcher, text));
  }
  const asked = load.mock.calls.flatMap(([records]) => records);
  expect(new Set(asked).size).toBe(asked.length);
  expect(Object.keys(learnt.rules.names).length).toBeLessThan(matcher.rules.names.length / 2);
});

test('rules of another lexicon are refused: its records are other names', async () => {
  const { learn, rules } = learnRules(async (records) => rulesFor(matcher.rules, records), 'another');
  await expect(learn([{ names: [{ start: 0, end: 1, records: [0] }] }])).rejects.toThrow('another lexicon');
  expect(rules.names).toEqual([]);
});

test('what is not known is not asked for again, and a failure is', async () => {
  const load = vi.fn(async (records: number[]) => rulesFor(matcher.rules, records));
  const { learn, rules } = learnRules(load, matcher.rules.version);
  const lines = [{ names: [{ start: 0, end: 1, records: [999_999] }] }];
  load.mockRejectedValueOnce(new Error('asleep'));
  await expect(learn(lines)).rejects.toThrow('asleep');
  await learn(lines);
  await learn(lines);
  expect(load).toHaveBeenCalledTimes(2);
  expect(rules.names).toEqual([]);
});
