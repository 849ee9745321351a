import { expect, test } from 'vitest';
import { describeQuote } from '../../../src/core/anchoring/describe-quote.ts';
import { addressWithFragment, textFragment } from '../../../src/core/anchoring/text-fragment.ts';

const PAGE = `Title of it
The tanker, Ocean-Star & Co, was held; Kim Jong Un was told of it by 3 officials.
A line that is longer than the others, so that it is given by its two ends only: what stands between them goes without saying in any address at all.
End, by Kim Jong Un.`;

const fragmentOf = (words: string, at = PAGE.indexOf(words)) =>
  textFragment(describeQuote(PAGE, at, at + words.length));

test.each([
  ['whole', 'Un was told of it by 3 officials', ':~:text=Un%20was%20told%20of%20it%20by%203%20officials'],
  [
    'what parts a directive',
    'tanker, Ocean-Star & Co, was held',
    ':~:text=tanker%2C%20Ocean%2DStar%20%26%20Co%2C%20was%20held',
  ],
  [
    'a word begun is left out',
    'anker, Ocean-Star & Co, was held; Kim Jong Un',
    ':~:text=Ocean%2DStar%20%26%20Co%2C%20was%20held%3B%20Kim%20Jong%20Un',
  ],
  [
    'long ones by their ends',
    PAGE.split('\n')[2]!,
    ':~:text=A%20line%20that%20is%20longer%20than%20the%20others%2C%20so,goes%20without%20saying%20in%20any%20address%20at%20all.',
  ],
  [
    'over two lines by its ends',
    'told of it by 3 officials.\nA line that',
    ':~:text=told%20of%20it%20by%203%20officials.,A%20line%20that',
  ],
  [
    'short ones with what stands around them',
    'Ocean-Star',
    ':~:text=The%20tanker%2C-,Ocean%2DStar,-%26%20Co%2C%20was%20held%3B%20Kim%20Jong%20Un%20was',
  ],
])('%s', (_what, words, expected) => {
  expect(fragmentOf(words)).toBe(expected);
});

test('the second of two is told from the first', () => {
  expect(fragmentOf('Kim Jong Un', PAGE.lastIndexOf('Kim Jong Un'))).toBe(
    ':~:text=End%2C%20by-,Kim%20Jong%20Un',
  );
});

test('it follows the fragment of the page', () => {
  const at = PAGE.indexOf('Un was told of it by 3 officials');
  const quote = describeQuote(PAGE, at, at + 32);
  expect(addressWithFragment('https://news.example/a', quote)).toMatch(
    /^https:\/\/news\.example\/a#:~:text=Un%20was/,
  );
  expect(addressWithFragment('https://news.example/a#top', quote)).toMatch(/\/a#top:~:text=Un%20was/);
});

test('half a sign does not stop it', () => {
  expect(textFragment({ exact: 'a \ud83d b', prefix: '', suffix: '', start: 0, end: 5 })).toBe(
    ':~:text=a%20%EF%BF%BD%20b',
  );
});

test('a part of a word is no text that a browser would find', () => {
  expect(fragmentOf('ficia')).toBe('');
});
