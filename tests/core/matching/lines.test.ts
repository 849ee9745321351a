/** A page that is read line by line, in any order, means what it means as a whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMentions } from '../../../src/core/matching/find-mentions.ts';
import { decideLines, saysSomething, scanLines } from '../../../src/core/matching/lines.ts';
import { runSteps } from '../../../src/core/matching/steps.ts';
import { matcher } from './cast.ts';

const LINES = [
  'Kim Chol, a bank representative, left.',
  'Kim Chol is back.',
  'Sobaek Trade Bank fell silent.',
  'Thae Yong-ho spoke.',
  'Then Thae wrote a book.',
  'Nothing is said here.',
  'A footballer, Thae Min-su, scored.',
  'Pyongyang was silent.',
  'Green Fir Corporation and Kim Jong-un.',
  '김정은이 말했다.',
  '',
];
const article = fc.array(fc.constantFrom(...LINES), { maxLength: 12 });

test('each line scanned for itself', () => {
  fc.assert(
    fc.property(article, (texts) => {
      const one = (text: string) => ({
        text,
        start: 0,
        names: runSteps(scanLines(matcher.names, [text]))[0]!,
        cues: runSteps(scanLines(matcher.cues, [text], { overlapping: true }))[0]!,
      });
      const lines = texts.map(one).filter(saysSomething);
      const found = decideLines(matcher.rules, lines).flat();
      const whole = findMentions(matcher, texts.join('\n'));
      const facts = ({ text, id, mark, reason }: (typeof whole)[number]) => ({ text, id, mark, reason });
      expect(found.map(facts)).toEqual(whole.map(facts));
    }),
  );
});

test('offsets lead to the words, of the mention and of its evidence, whatever stands between', () => {
  fc.assert(
    fc.property(article, (texts) => {
      const text = texts.join('\n');
      for (const mention of findMentions(matcher, text)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        for (const { start, end, text: words } of mention.evidence)
          expect(text.slice(start, end)).toBe(words);
      }
    }),
  );
});
