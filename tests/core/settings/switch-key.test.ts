import { expect, test } from 'vitest';
import { isSwitchKey, type KeyPress, switchKeyWords } from '../../../src/core/settings/switch-key.ts';

const press = (code: string, ...held: ('alt' | 'ctrl' | 'meta' | 'shift')[]): KeyPress => ({
  code,
  altKey: held.includes('alt'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
});

test.each<[KeyPress, elsewhere: boolean, onMac: boolean]>([
  [press('End', 'alt', 'shift'), true, false],
  [press('End', 'ctrl', 'shift'), false, true],
  [press('End', 'alt', 'ctrl', 'shift'), false, false],
  [press('End', 'alt', 'meta', 'shift'), false, false],
  [press('End', 'ctrl', 'meta', 'shift'), false, false],
  [press('End', 'shift'), false, false],
  [press('End', 'alt'), false, false],
  [press('End'), false, false],
  [press('Numpad1', 'alt', 'shift'), false, false],
  [press('Home', 'alt', 'shift'), false, false],
])('%o', (key, elsewhere, onMac) => {
  expect([isSwitchKey(key, false), isSwitchKey(key, true)]).toEqual([elsewhere, onMac]);
});

test('is called what it is', () => {
  expect([switchKeyWords(false), switchKeyWords(true)]).toEqual(['Alt + Shift + End', 'Ctrl + Shift + End']);
});
