import { expect, test } from 'vitest';
import { keyWords } from '../../../src/core/settings/command-keys.ts';

test.each([
  ['Alt+Period', 'Alt + .'],
  ['Alt+.', 'Alt + .'],
  ['Alt+Shift+Comma', 'Alt + Shift + ,'],
  ['MacCtrl+Shift+Period', 'Ctrl + Shift + .'],
  ['⌃⇧.', '⌃⇧.'],
  ['Ctrl+Shift+PageDown', 'Ctrl + Shift + PageDown'],
  ['Alt++', 'Alt + +'],
  ['', ''],
])('%s is written %s', (shortcut, written) => {
  expect(keyWords(shortcut)).toBe(written);
});
