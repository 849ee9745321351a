import { expect, test } from 'vitest';
import { sentenceBounds } from '../../../src/core/text/sentence-bounds.ts';

const LINE =
  'The U.S. ship left. “Mr. Kim of Office No. 39 was told,” he said. It came back on May 3. 김정은은 말했다. 배가 떠났다.';

test.each([
  ['ship', 'The U.S. ship left.'],
  ['Office No. 39', '“Mr. Kim of Office No. 39 was told,” he said.'],
  ['back', 'It came back on May 3.'],
  ['김정은', '김정은은 말했다.'],
  ['떠났다', '배가 떠났다.'],
  ['left. “Mr. Kim', 'The U.S. ship left. “Mr. Kim of Office No. 39 was told,” he said.'],
])('%s', (name, sentence) => {
  const at = LINE.indexOf(name);
  const [first, last] = sentenceBounds(LINE, at, at + name.length);
  expect(LINE.slice(first, last).trim()).toBe(sentence);
});
