/** "Something wrong?": what is copied, and what is there to copy where no clipboard is. */

import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { EntityCard } from '../../src/core/card/entity-card.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { Correction, correctionText } from '../../src/ui/card/correction.tsx';
import { inEnglish } from '../support/in-english.ts';

const card = { id: 'green-pine', name: 'Green Pine', lexiconDate: '21 November 2026' } as EntityCard;
const TEXT = `Sidelight, correction of the entry "green-pine" (Green Pine)
Lexicon of 21 November 2026
What is wrong: 
Where that can be checked: 
`;

afterEach(() => vi.unstubAllGlobals());

/** Presses the button in a document of its own. */
async function press(clipboard: Pick<Clipboard, 'writeText'> | undefined) {
  const { window } = new JSDOM('<main></main>', { pretendToBeVisual: true });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('navigator', { clipboard });
  const main = window.document.querySelector('main') as Element;
  const onResize = vi.fn();
  render(inEnglish(h(Correction, { card, onResize })), main);
  main.querySelector('button')?.click();
  await vi.waitFor(() => expect(main.querySelector('[role=status]')?.textContent).not.toBe(''));
  await vi.waitFor(() => expect(onResize).toHaveBeenCalledOnce());
  const field = main.querySelector('textarea');
  return {
    status: main.querySelector('[role=status]')?.textContent,
    field: field && {
      text: field.value,
      isFocused: window.document.activeElement === field,
      end: field.selectionEnd,
    },
  };
}

test('names the entry and the lexicon, and nothing of the page', () => {
  expect(correctionText(card, ENGLISH)).toBe(TEXT);
});

test('copies it and says so', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  const { status, field } = await press({ writeText });
  expect(writeText).toHaveBeenCalledExactlyOnceWith(TEXT);
  expect(status).toMatch(/^A correction text is on the clipboard\..*Nothing was sent\.$/);
  expect(field).toBeNull();
});

test.each([
  ['there is no clipboard', undefined],
  ['the clipboard is forbidden', { writeText: () => Promise.reject(new Error('NotAllowedError')) }],
])('where %s the text stands there, selected', async (_what, clipboard) => {
  const { status, field } = await press(clipboard);
  expect(status).toMatch(/^Copy this text,.*Nothing is sent\.$/);
  expect(field).toEqual({ text: TEXT, isFocused: true, end: TEXT.length });
});
