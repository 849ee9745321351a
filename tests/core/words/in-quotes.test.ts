/** Quoted once: no mark of ours beside one of the page's that is the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inQuotes } from '../../../src/core/words/in-quotes.ts';

test.each([
  ['A ship was held.', '“A ship was held.”'],
  ['“We know of nothing,” said the agent.', '“‘We know of nothing,’ said the agent.”'],
  [
    '“Citizens of Pyongyang, my name is Thae Yong-ho.”',
    '“‘Citizens of Pyongyang, my name is Thae Yong-ho.’”',
  ],
  ['The agent said: “We know of nothing.”', '“The agent said: ‘We know of nothing.’”'],
  ['"We know of nothing," said the agent.', "“'We know of nothing,' said the agent.”"],
  ['"Room 39"', "“'Room 39'”"],
  ['"We know of nothing.', "“'We know of nothing.”"],
  ['We know of nothing."', "“We know of nothing.'”"],
  ['„Wir wissen nichts“, sagte der Agent.', '“‚Wir wissen nichts‘, sagte der Agent.”'],
  ['Pipes of 24" and 36" were found.', '“Pipes of 24" and 36" were found.”'],
  ['«Nous ne savons rien»', '“«Nous ne savons rien»”'],
])('%s', (text, quoted) => {
  expect(inQuotes(text)).toBe(quoted);
});

test('never two double marks side by side, and no word changed', () => {
  const sign = fc.constantFrom('“', '”', '"', 'a', ' ', '.', ',', '7');
  fc.assert(
    fc.property(fc.string({ unit: sign }), (text) => {
      const quoted = inQuotes(text);
      expect(quoted).toMatch(/^“(?!")[^“”]*”$/u);
      if (!text.endsWith('7"')) expect(quoted).not.toMatch(/"”$/u);
      const plain = (one: string) => one.replace(/["'“”‘’]/g, '');
      expect(plain(quoted)).toBe(plain(text));
    }),
  );
});
