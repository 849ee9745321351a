/** Taking an item out of a YAML list leaves every other character as it is. */
import { expect, test } from 'vitest';
import { removeItem } from '../../src/cli/seed-edit.ts';

test.each([
  ['the first of a block', 'a:\n  - b: 1\n    c: 2\n  - d\ne: f\n', ['a', 0], 'a:\n  - d\ne: f\n'],
  [
    'the last of a block',
    'a:\n  - b\n  - c: 1\n    d: 2\n\n# next\ne: f\n',
    ['a', 1],
    'a:\n  - b\n\n# next\ne: f\n',
  ],
  ['a folded item', 'a:\n  - x: >-\n      one\n      two\n  - y\n', ['a', 0], 'a:\n  - y\n'],
  ['the only one takes its field along', 'z: 1\na:\n  # why\n  - b\ne: f\n', ['a', 0], 'z: 1\ne: f\n'],
  ['the first of a row', 'a: [b, c]\n', ['a', 0], 'a: [c]\n'],
  ['the last of a row', "a: [b, 'c, d'] # x\n", ['a', 1], 'a: [b] # x\n'],
  ['the only one of a row', 'a: [b]\nc: d\n', ['a', 0], 'c: d\n'],
  ['the only one of a row in a row', 'n: [{t: x, i: [b]}]\n', ['n', 0, 'i', 0], 'n: [{t: x, i: []}]\n'],
  [
    'the only one in the first field of an item',
    'n:\n  - i: [b]\n    t: x\n',
    ['n', 0, 'i', 0],
    'n:\n  - i: []\n    t: x\n',
  ],
  [
    'what is empty then, too',
    'n:\n  - t: x\n    e:\n      m:\n        - b\n    s: y\n',
    ['n', 0, 'e', 'm', 0],
    'n:\n  - t: x\n    s: y\n',
  ],
  ['all of a flow field', 'n:\n  - t: x\n    e: {m: [b]}\n', ['n', 0, 'e', 'm', 0], 'n:\n  - t: x\n'],
  ['the last line without a line end', 'a:\n  - b\n  - c', ['a', 1], 'a:\n  - b\n'],
  ['with CRLF', 'a:\r\n  - b\r\n  - c\r\nd: e\r\n', ['a', 0], 'a:\r\n  - c\r\nd: e\r\n'],
  ['nothing at that place', 'a: [b]\n', ['a', 3], 'a: [b]\n'],
])('%s', (_, text, path, expected) => {
  expect(removeItem(text, path)).toBe(expected);
});
