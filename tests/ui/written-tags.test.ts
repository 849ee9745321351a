import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTags, writeTags } from '../../src/ui/passages/written-tags.ts';

test.each<[line: string, before: string[], tags: string[] | undefined]>([
  ['coal, dandong', [], ['coal', 'dandong']],
  ['coal, ', ['coal'], undefined],
  [' coal ,dandong', ['coal', 'dandong'], undefined],
  ['dandong, coal', ['coal', 'dandong'], ['dandong', 'coal']],
  ['', ['coal'], []],
  ['coal, Coal,  Dandong   agents', [], ['coal', 'Dandong agents']],
  // As a colleague's file has it.
  ['Kim, Chol', ['Kim, Chol'], undefined],
  ['Kim, Chol, coal', ['Kim, Chol'], ['Kim', 'Chol', 'coal']],
])('%j, upon %j', (line, before, tags) => {
  expect(readTags(line, before)).toEqual(tags);
});

test('tags that nobody touches are no change, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (tags) => {
      expect(readTags(writeTags(tags), tags)).toBeUndefined();
    }),
  );
});
